package hub.store.commit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The file of a data folder and the lock that keeps other hubs out. The lock file names
 * the process that holds it and is emptied when that process closes the store in order.
 */
public final class DataFile implements AutoCloseable {

	private static final String FILE = "hub.mv";

	private static final String LOCK = "hub.lock";

	private static final int BLOCK_BYTES = 4096;

	private static final int PAGE_BYTES = 4096;

	private static final long QUICKLY_READ = 32L << 20;

	private final @Nullable FileChannel lock;

	private final MVStore store;

	private final boolean closedInOrder;

	private DataFile(@Nullable FileChannel lock, MVStore store, boolean closedInOrder) {
		this.lock = lock;
		this.store = store;
		this.closedInOrder = closedInOrder;
	}

	public static Path in(Path folder) {
		return folder.resolve(FILE);
	}

	public static DataFile inMemory() {
		return new DataFile(null, builder().open(), true);
	}

	/**
	 * Opens the file of a folder.
	 * @return empty when another process has it
	 */
	public static Optional<DataFile> open(Path folder, int cacheMegabytes) throws IOException {
		Files.createDirectories(folder);
		FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		boolean opened = false;
		try {
			if (!isLocked(channel)) {
				return Optional.empty();
			}
			boolean closedInOrder = channel.size() == 0;
			channel.truncate(0)
				.write(ByteBuffer
					.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
			Header header = Header.of(in(folder));
			MVStore store = builder().fileName(in(folder).toString()).cacheSize(cacheMegabytes).open();
			if (header.isLostIn(store)) {
				store.closeImmediately();
				throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT,
						"The newest part of the file is gone");
			}
			// each commit is forced to the disk, so there is nothing to wait for
			store.setRetentionTime(0);
			// what readers need is kept by their snapshots
			store.setVersionsToKeep(1);
			opened = true;
			return Optional.of(new DataFile(channel, store, closedInOrder));
		}
		finally {
			if (!opened) {
				channel.close();
			}
		}
	}

	/** The process that holds a folder, as far as it can be read. */
	public static String holder(Path folder) {
		try {
			return Files.readString(folder.resolve(LOCK));
		}
		catch (IOException ex) {
			return "";
		}
	}

	// commits are ours alone: one in the background could hold half a write
	private static MVStore.Builder builder() {
		return new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0).pageSplitSize(PAGE_BYTES);
	}

	private static boolean isLocked(FileChannel channel) throws IOException {
		try {
			FileLock lock = channel.tryLock();
			return lock != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	public MVStore store() {
		return store;
	}

	/**
	 * Whether to read everything before it is used: after the last process was stopped by
	 * force, and always while that is quickly done.
	 */
	public boolean needsVerification() {
		return store.isPersistent() && (!closedInOrder || store.getFileStore().size() < QUICKLY_READ);
	}

	@Override
	public void close() {
		store.close();
		release(true);
	}

	/** Gives the folder free without writing anything to the file. */
	public void abandon() {
		store.closeImmediately();
		release(closedInOrder);
	}

	private void release(boolean inOrder) {
		if (lock == null) {
			return;
		}
		try (lock) {
			if (inOrder) {
				lock.truncate(0);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The lock of the data folder cannot be released", ex);
		}
	}

	/**
	 * What the file's own header says before it is opened. The store falls back to the
	 * newest part it can read, and even to none; when the file was closed in order that
	 * must not happen unnoticed.
	 *
	 * @param version the newest version the header knows
	 * @param closed whether the file was closed in order
	 * @param content whether something was ever written behind the header
	 */
	private record Header(long version, boolean closed, boolean content) {

		private static final Pattern VERSION = Pattern.compile("\\bversion:([0-9a-f]{1,15})\\b");

		static Header of(Path file) throws IOException {
			if (!Files.exists(file)) {
				return new Header(0, false, false);
			}
			byte[] block;
			try (InputStream input = Files.newInputStream(file)) {
				block = input.readNBytes(BLOCK_BYTES);
			}
			String text = new String(block, StandardCharsets.ISO_8859_1);
			Matcher version = VERSION.matcher(text);
			return new Header(version.find() ? Long.parseLong(version.group(1), 16) : 0, text.contains("clean:1"),
					Files.size(file) > 2 * BLOCK_BYTES);
		}

		boolean isLostIn(MVStore store) {
			return closed && store.getCurrentVersion() < version || content && store.getMapNames().isEmpty();
		}

	}

}
