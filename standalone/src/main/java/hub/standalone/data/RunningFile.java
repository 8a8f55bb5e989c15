package hub.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a ready hub tells the launcher: process, port, address and the demo people's
 * password. It is there exactly while the hub runs, unless the hub was killed.
 */
public final class RunningFile {

	private final Path file;

	RunningFile(Path file) {
		this.file = file;
	}

	/** Says that the hub is ready, a line for each fact. */
	public void write(Map<String, ?> facts) {
		String text = facts.entrySet()
			.stream()
			.map((fact) -> fact.getKey() + "=" + fact.getValue() + "\n")
			.collect(Collectors.joining());
		try {
			PrivateFiles.write(this.file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The hub cannot say that it is ready", ex);
		}
	}

	public void remove() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The hub cannot say that it has ended", ex);
		}
	}

}
