package hub.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import hub.store.backend.CommandServer;
import hub.store.backend.ExpirySweep;
import hub.store.backend.StoreBackend;
import hub.store.commit.Compaction;
import hub.store.commit.DataFile;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MongoDB-compatible store inside this JVM, reached by any MongoDB driver at
 * {@link #uri()}. A write is on the disk before it is acknowledged, and secondary indexes
 * are real. It serves one machine; several may be open in one JVM.
 */
public final class EmbeddedStore implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedStore.class);

	private static final int COMPACTION_MILLIS = 500;

	private final DataFile file;

	private final StoreBackend backend;

	private final CommandServer server;

	private final ScheduledExecutorService upkeep;

	private final AtomicBoolean closed = new AtomicBoolean();

	private EmbeddedStore(DataFile file, EmbeddedStoreSettings settings) {
		this.file = file;
		this.backend = new StoreBackend(file.store());
		backend.commits().maintain(() -> {
		});
		if (file.needsVerification()) {
			backend.verify();
		}
		this.server = new CommandServer(backend, settings.port());
		this.upkeep = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("store-upkeep").factory());
		repeat(new ExpirySweep(backend, InstantSource.system())::run, settings.expirySweep().toMillis());
		if (file.store().isPersistent()) {
			repeat(new Compaction(backend.commits(), file.store())::run, COMPACTION_MILLIS);
		}
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
		DataFile file = openFile(dataFolder, settings);
		try {
			return new EmbeddedStore(file, settings);
		}
		catch (MVStoreException ex) {
			file.abandon();
			throw new StoreDamagedException(DataFile.in(dataFolder), ex);
		}
		catch (RuntimeException ex) {
			file.abandon();
			throw ex;
		}
	}

	private static DataFile openFile(Path dataFolder, EmbeddedStoreSettings settings) {
		try {
			return DataFile.open(dataFolder, settings.cacheMegabytes())
				.orElseThrow(() -> new StoreLockedException(dataFolder, DataFile.holder(dataFolder)));
		}
		catch (MVStoreException ex) {
			if (ex.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
				throw new StoreLockedException(dataFolder, "");
			}
			throw new StoreDamagedException(DataFile.in(dataFolder), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The data folder " + dataFolder
					+ " cannot be used; give the hub a folder it may write to: " + ex.getMessage(), ex);
		}
	}

	/** Opens a store that lives in memory and is gone when it is closed. */
	public static EmbeddedStore inMemory() {
		return inMemory(EmbeddedStoreSettings.defaults());
	}

	/** Opens a store that lives in memory and is gone when it is closed. */
	public static EmbeddedStore inMemory(EmbeddedStoreSettings settings) {
		return new EmbeddedStore(DataFile.inMemory(), settings);
	}

	/** Where a MongoDB driver finds this store. */
	public String uri() {
		return "mongodb://127.0.0.1:" + server.port();
	}

	/** What the store has done since it was opened. */
	public StoreStatistics statistics() {
		long fileBytes = file.store().isPersistent() ? file.store().getFileStore().size() : 0;
		return new StoreStatistics(backend.examined().documents(), backend.examined().keys(),
				backend.commits().writes(), backend.commits().count(), fileBytes);
	}

	private void repeat(Runnable work, long millis) {
		upkeep.scheduleWithFixedDelay(() -> {
			try {
				work.run();
			}
			catch (RuntimeException ex) {
				if (!closed.get()) {
					log.warn("The store's upkeep failed and will be tried again", ex);
				}
			}
		}, millis, millis, TimeUnit.MILLISECONDS);
	}

	/** Waits for the commands that run, then closes the file in order. */
	@Override
	public void close() {
		if (!closed.compareAndSet(false, true)) {
			return;
		}
		server.close();
		upkeep.shutdown();
		try {
			if (!upkeep.awaitTermination(10, TimeUnit.SECONDS)) {
				log.warn("The store's upkeep did not end in time");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		backend.commits().close();
		file.close();
	}

}
