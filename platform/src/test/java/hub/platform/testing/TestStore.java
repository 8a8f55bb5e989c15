package hub.platform.testing;

import java.util.Locale;
import java.util.Optional;

import hub.platform.ids.Ids;
import hub.store.EmbeddedStore;

/**
 * The store of a test run: the embedded one in memory, or the MongoDB named by
 * {@code HUB_TEST_MONGODB_URI}. One for each JVM; each context takes a database of its
 * own.
 */
public final class TestStore {

	private static final String URI = Optional.ofNullable(System.getenv("HUB_TEST_MONGODB_URI"))
		.filter((uri) -> !uri.isBlank())
		.orElseGet(() -> EmbeddedStore.inMemory().uri());

	private TestStore() {
	}

	public static String uri() {
		return URI;
	}

	/** A database name that nobody else uses. */
	public static String freshDatabase() {
		return "test_" + Ids.next().toString().replace("-", "").toLowerCase(Locale.ROOT);
	}

}
