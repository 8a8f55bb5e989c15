package hub.standalone.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The folder in which one hub keeps everything, held by a lock for as long as the hub
 * runs. A folder with files of something else is refused.
 */
public final class DataFolder implements AutoCloseable {

	private static final String MARK = "hub-data";

	/** What the launcher may have put there before the first start. */
	private static final Set<String> HARMLESS = Set.of("console.log", "console.err", "log", "lost+found");

	private final Path path;

	private final FileChannel mark;

	private DataFolder(Path path, FileChannel mark) {
		this.path = path;
		this.mark = mark;
	}

	/**
	 * Takes the folder for this process, creating it when it is not there yet.
	 * @throws CannotUseException when it is in use, not writable or somebody else's
	 */
	public static DataFolder open(Path path) {
		Path folder = path.toAbsolutePath().normalize();
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new CannotUseException("The data folder " + folder + " is a file: name a folder with --data.");
		}
		try {
			PrivateFiles.createFolder(folder);
			refuseForeign(folder);
			FileChannel mark = FileChannel.open(folder.resolve(MARK), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (lock(mark) == null) {
				mark.close();
				throw new CannotUseException("The data folder " + folder
						+ " is in use by another hub: stop that hub with ./hub stop, or name another folder with --data.");
			}
			return new DataFolder(folder, mark);
		}
		catch (IOException ex) {
			throw new CannotUseException("The data folder " + folder
					+ " cannot be written to: name a folder that you may write to with --data.", ex);
		}
	}

	private static @Nullable FileLock lock(FileChannel mark) throws IOException {
		try {
			return mark.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static void refuseForeign(Path folder) throws IOException {
		if (Files.exists(folder.resolve(MARK))) {
			return;
		}
		try (Stream<Path> files = Files.list(folder)) {
			if (files.anyMatch((file) -> !HARMLESS.contains(file.getFileName().toString()))) {
				throw new CannotUseException("The folder " + folder
						+ " holds other files and no hub's data: name an empty or a new folder with --data.");
			}
		}
	}

	public Path path() {
		return this.path;
	}

	/** Where the log of the hub is written. */
	public Path logs() {
		return this.path.resolve("log");
	}

	/** Where the embedded store keeps its file. */
	public Path store() {
		return this.path.resolve("store");
	}

	/** The secrets that this hub made for itself. */
	public Secrets secrets() {
		return Secrets.in(this.path.resolve("secrets"));
	}

	/** The time that this hub's demo clock was moved to. */
	public ClockFile clock() {
		return new ClockFile(this.path.resolve("clock"));
	}

	/** What a running hub says about itself to the launcher. */
	public RunningFile running() {
		return new RunningFile(this.path.resolve("running"));
	}

	@Override
	public void close() {
		try {
			this.mark.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException("The lock of " + this.path + " was not released", ex);
		}
	}

}
