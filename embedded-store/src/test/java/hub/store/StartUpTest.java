package hub.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartUpTest {

	@Test
	void severalStoresLiveSideBySide() {
		try (EmbeddedStore first = EmbeddedStore.inMemory();
				EmbeddedStore second = EmbeddedStore.inMemory();
				StoreClient one = new StoreClient(first.uri());
				StoreClient other = new StoreClient(second.uri())) {
			one.collection("things").insertOne(new Document("_id", 1));

			assertThat(one.collection("things").countDocuments()).isEqualTo(1);
			assertThat(other.collection("things").countDocuments()).isZero();
		}
	}

	@Test
	void isQuick() {
		EmbeddedStore.inMemory().close();
		List<EmbeddedStore> stores = new ArrayList<>();
		Instant start = Instant.now();
		for (int i = 0; i < 5; i++) {
			stores.add(EmbeddedStore.inMemory());
		}
		Duration each = Duration.between(start, Instant.now()).dividedBy(5);
		stores.forEach(EmbeddedStore::close);

		assertThat(each).isLessThan(Duration.ofMillis(300));
	}

	@Test
	void closesTwiceWithoutComplaint() {
		EmbeddedStore store = EmbeddedStore.inMemory();

		store.close();
		store.close();
	}

	@Test
	void listensOnTheLoopbackAddressOnly() {
		try (EmbeddedStore store = EmbeddedStore.inMemory()) {
			assertThat(store.uri()).matches("mongodb://127\\.0\\.0\\.1:\\d+");
		}
	}

}
