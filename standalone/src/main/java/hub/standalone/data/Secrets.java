package hub.standalone.data;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Random values that a hub makes at its first start and keeps: passwords of its services,
 * keys of its cursors. Only the owner of the data folder can read them.
 */
public final class Secrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Without letters and digits that look alike, because people type it. */
	private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

	private final Path file;

	private final Properties values = new Properties();

	private Secrets(Path file) {
		this.file = file;
	}

	static Secrets in(Path file) {
		Secrets secrets = new Secrets(file);
		if (Files.exists(file)) {
			try {
				secrets.values.load(new StringReader(Files.readString(file)));
			}
			catch (IOException | IllegalArgumentException ex) {
				throw new CannotUseException(
						"The secrets of the data folder in " + file
								+ " cannot be read: restore the folder from a backup, or begin anew with ./hub reset.",
						ex);
			}
		}
		return secrets;
	}

	/** 256 random bits in base64url, the same at every start. */
	public String key(String name) {
		return get(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(32)));
	}

	/** 256 random bits in plain base64, the same at every start. */
	public String plainKey(String name) {
		return get(name, () -> Base64.getEncoder().encodeToString(randomBytes(32)));
	}

	/** Twelve characters that a person can type, the same at every start. */
	public String password(String name) {
		return get(name,
				() -> RANDOM.ints(12, 0, READABLE.length())
					.mapToObj((index) -> String.valueOf(READABLE.charAt(index)))
					.collect(Collectors.joining()));
	}

	private synchronized String get(String name, Supplier<String> fresh) {
		String known = this.values.getProperty(name);
		if (known != null) {
			return known;
		}
		String made = fresh.get();
		this.values.setProperty(name, made);
		save();
		return made;
	}

	private void save() {
		String text = this.values.stringPropertyNames()
			.stream()
			.sorted()
			.map((name) -> name + "=" + this.values.getProperty(name) + "\n")
			.collect(Collectors.joining());
		try {
			PrivateFiles.write(this.file, text);
		}
		catch (IOException ex) {
			throw new CannotUseException("The secrets of the hub cannot be written to " + this.file
					+ ": free some space or name another folder with --data.", ex);
		}
	}

	private static byte[] randomBytes(int count) {
		byte[] bytes = new byte[count];
		RANDOM.nextBytes(bytes);
		return bytes;
	}

}
