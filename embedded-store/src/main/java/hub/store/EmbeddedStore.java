package hub.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.DataUtils;

/**
 * A MongoDB-compatible store inside this JVM, reached by any MongoDB driver at
 * {@link #uri()}.
 */
public final class EmbeddedStore implements AutoCloseable {

	private static final String FILE = "hub.mv";

	private final MongoServer server;

	private final String uri;

	private EmbeddedStore(H2Backend backend, EmbeddedStoreSettings settings) {
		this.server = new MongoServer(backend);
		this.server.bind("127.0.0.1", settings.port());
		this.uri = "mongodb://127.0.0.1:" + this.server.getLocalAddress().getPort();
	}

	/**
	 * Opens the store of a data folder, creating it when it is not there yet.
	 * @throws StoreLockedException when another hub uses the folder
	 * @throws StoreDamagedException when the file cannot be read
	 */
	public static EmbeddedStore open(Path dataFolder) {
		return open(dataFolder, EmbeddedStoreSettings.defaults());
	}

	/**
	 * Opens the store of a data folder, creating it when it is not there yet.
	 * @throws StoreLockedException when another hub uses the folder
	 * @throws StoreDamagedException when the file cannot be read
	 */
	public static EmbeddedStore open(Path dataFolder, EmbeddedStoreSettings settings) {
		Path file = dataFolder.resolve(FILE);
		try {
			Files.createDirectories(dataFolder);
			MVStore store = new MVStore.Builder().fileName(file.toString()).open();
			return new EmbeddedStore(new H2Backend(store), settings);
		}
		catch (MVStoreException ex) {
			if (ex.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
				throw new StoreLockedException(dataFolder, "");
			}
			throw new StoreDamagedException(file, ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The data folder " + dataFolder + " cannot be created", ex);
		}
	}

	/** Opens a store that lives in memory and is gone when it is closed. */
	public static EmbeddedStore inMemory() {
		return new EmbeddedStore(H2Backend.inMemory(), EmbeddedStoreSettings.defaults());
	}

	/** Where a MongoDB driver finds this store. */
	public String uri() {
		return this.uri;
	}

	@Override
	public void close() {
		this.server.shutdownNow();
	}

}
