package hub.acceptance.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of this machine, run to its end. */
public final class Command {

	private final List<String> words = new ArrayList<>();

	private final Map<String, String> environment = new HashMap<>();

	private Duration patience = Duration.ofMinutes(3);

	private Command(List<String> words) {
		this.words.addAll(words);
	}

	/** The launcher of the hub under test. */
	public static Command hub(String... arguments) {
		List<String> words = new ArrayList<>();
		words.add(launcher().toString());
		words.addAll(List.of(arguments));
		return new Command(words);
	}

	public static Command of(String... words) {
		return new Command(List.of(words));
	}

	/** The folder of the checkout. */
	public static Path home() {
		return Path.of(System.getProperty("hub.home", "..")).toAbsolutePath().normalize();
	}

	private static Path launcher() {
		return Path.of(System.getProperty("hub.launcher", home().resolve("hub").toString()));
	}

	public Command with(String name, String value) {
		this.environment.put(name, value);
		return this;
	}

	public Command within(Duration patience) {
		this.patience = patience;
		return this;
	}

	/** Runs the command in the checkout's folder and waits for its end. */
	public Outcome run() {
		try {
			Path out = Files.createTempFile("hub-command", ".out");
			Path err = Files.createTempFile("hub-command", ".err");
			ProcessBuilder builder = new ProcessBuilder(this.words).directory(home().toFile())
				.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
				.redirectOutput(out.toFile())
				.redirectError(err.toFile());
			builder.environment().keySet().removeIf((name) -> name.startsWith("MAVEN_"));
			this.environment.forEach((name, value) -> {
				if (value.isEmpty()) {
					builder.environment().remove(name);
				}
				else {
					builder.environment().put(name, value);
				}
			});
			Process process = builder.start();
			if (!process.waitFor(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				process.destroyForcibly();
				throw new AssertionError(this.words + " did not end within " + this.patience);
			}
			Outcome outcome = new Outcome(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
					Files.readString(err, StandardCharsets.UTF_8));
			Files.delete(out);
			Files.delete(err);
			return outcome;
		}
		catch (IOException ex) {
			throw new IllegalStateException(this.words + " could not be run", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * How a command ended.
	 *
	 * @param exitCode 0 when all went well
	 * @param out what it printed
	 * @param err what it printed to standard error
	 */
	public record Outcome(int exitCode, String out, String err) {

		/** The same outcome, when it is a success. */
		public Outcome succeeded() {
			if (this.exitCode != 0) {
				throw new AssertionError("Exit code " + this.exitCode + ": " + this.err + this.out);
			}
			return this;
		}

	}

}
