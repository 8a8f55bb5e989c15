package hub.platform.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import hub.platform.driver.Documents;
import hub.platform.driver.StoreProperties;
import hub.platform.testing.TestStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReferencesTests {

	private final MongoClient client = MongoClients
		.create(Documents.settings(new StoreProperties(TestStore.uri(), "unused", java.time.Duration.ofSeconds(20))));

	@Test
	void numbersRiseForEachPrefixAndYear() {
		var database = this.client.getDatabase(TestStore.freshDatabase());
		References thisYear = new References(database, InstantSource.fixed(Instant.parse("2026-12-31T23:59:59Z")));
		References nextYear = new References(database, InstantSource.fixed(Instant.parse("2027-01-01T00:00:00Z")));

		assertThat(thisYear.next("T")).isEqualTo("T-2026-000001");
		assertThat(thisYear.next("T")).isEqualTo("T-2026-000002");
		assertThat(thisYear.next("A")).isEqualTo("A-2026-000001");
		assertThat(nextYear.next("T")).isEqualTo("T-2027-000001");
	}

	@Test
	void noNumberIsGivenTwice() throws Exception {
		References references = new References(this.client.getDatabase(TestStore.freshDatabase()),
				InstantSource.fixed(Instant.parse("2026-11-21T00:00:00Z")));
		List<String> given = new ArrayList<>();

		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<String> ask = () -> references.next("T");
			for (var future : threads.invokeAll(Collections.nCopies(200, ask))) {
				given.add(future.get());
			}
		}

		assertThat(given).doesNotHaveDuplicates().hasSize(200).contains("T-2026-000200");
	}

}
