package hub.store;

import java.nio.file.Path;

/** The data folder is in use by another hub; the message says what to do. */
public final class StoreLockedException extends RuntimeException {

	StoreLockedException(Path dataFolder, String holder) {
		super("The data folder " + dataFolder + " is in use by another hub"
				+ (holder.isBlank() ? "" : " (process " + holder.strip() + ")")
				+ "; stop that hub, or start this one with another data folder.");
	}

}
