package hub.identity.demo.mongo;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import hub.platform.driver.Documents;
import hub.platform.driver.StoreProperties;
import hub.platform.testing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MongoDemoPasswordTests {

	private final StoreProperties store = new StoreProperties(TestStore.uri(), TestStore.freshDatabase(),
			Duration.ofSeconds(20));

	private final MongoClient client = MongoClients.create(Documents.settings(this.store));

	@AfterEach
	void tearDown() {
		this.client.close();
	}

	@Test
	void isTheSameAtEveryStart() {
		String first = start();

		assertThat(first).matches("[A-Za-z0-9]{20}");
		assertThat(start()).isEqualTo(first);
	}

	@Test
	void isTheSameForInstancesThatStartAtOnce() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<String>> kept = threads.invokeAll(Collections.nCopies(8, this::start));

			assertThat(kept.stream().map(Future::resultNow).distinct()).hasSize(1);
		}
	}

	private String start() {
		return new MongoDemoPassword(this.client.getDatabase(this.store.database())).kept();
	}

}
