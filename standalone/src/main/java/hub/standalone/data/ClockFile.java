package hub.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How far domain time runs ahead of real time, kept across restarts. */
public final class ClockFile {

	private final Path file;

	ClockFile(Path file) {
		this.file = file;
	}

	/** The offset kept, zero when the clock was never moved. */
	public Duration read() {
		if (!Files.exists(this.file)) {
			return Duration.ZERO;
		}
		try {
			return Duration.parse(Files.readString(this.file).strip());
		}
		catch (IOException | DateTimeParseException ex) {
			throw new CannotUseException("The demo clock in " + this.file
					+ " cannot be read: write a duration such as PT48H into it, or remove it to return to real time.",
					ex);
		}
	}

	public void write(Duration offset) {
		try {
			PrivateFiles.write(this.file, offset + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The demo clock cannot be kept", ex);
		}
	}

}
