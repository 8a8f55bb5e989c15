package hub.store;

import java.nio.file.Path;

/** The store's file cannot be read; the message says what to do. */
public final class StoreDamagedException extends RuntimeException {

	StoreDamagedException(Path file, Throwable cause) {
		super("The store file " + file
				+ " is damaged and cannot be read; restore it from a backup, or move it away to start with an empty hub.",
				cause);
	}

}
