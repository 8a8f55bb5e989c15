package hub.acceptance.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import hub.acceptance.support.Command;
import hub.acceptance.support.Command.Outcome;
import hub.acceptance.support.Hub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A newcomer types the README from top to bottom, in one shell, on another port. */
@TestInstance(Lifecycle.PER_CLASS)
class JourneyTests {

	private static final String MARK = "@@ step @@";

	private final List<Step> steps = Step.of(Command.home().resolve("README.md"));

	private final int port = Hub.freePort();

	@TempDir
	static Path folder;

	/** What each step printed. */
	private List<String> outputs = List.of();

	@BeforeAll
	void typeEverything() {
		try {
			Path script = Files.writeString(folder.resolve("journey.sh"), script());
			Outcome outcome = Command.of("bash", script.toString()).run();
			this.outputs = List.of(outcome.out().split(MARK + "\n", -1));
			assertThat(this.outputs).as(outcome.err()).hasSize(this.steps.size() + 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@AfterAll
	void stop() {
		Command.hub("stop", "--data", folder.resolve("data").toString()).run();
	}

	private String script() {
		List<String> lines = new ArrayList<>();
		for (Step step : this.steps) {
			lines.add(elsewhere(step.commands()));
			lines.add("printf '\\n" + MARK + "\\n'");
		}
		return String.join("\n", lines);
	}

	/**
	 * The same commands for a hub that is not on the usual port and in the usual folder.
	 */
	private String elsewhere(String commands) {
		return commands.replace("http://localhost:8080", "http://localhost:" + this.port)
			.replaceAll("\\./hub (start|stop)", "./hub $1 --port " + this.port + " --data " + folder.resolve("data"))
			.replaceAll("\\./hub token ([a-z-]+)", "./hub token $1 --port " + this.port);
	}

	@TestFactory
	Stream<DynamicTest> answersWhatTheReadmeShows() {
		return Stream.iterate(0, (index) -> index < this.steps.size(), (index) -> index + 1)
			.filter((index) -> this.steps.get(index).answer().isPresent())
			.map((index) -> DynamicTest.dynamicTest(this.steps.get(index).name(), () -> {
				ShownAnswer shown = new ShownAnswer(this.steps.get(index).answer().orElseThrow());
				String real = lastLine(this.outputs.get(index));

				assertThat(shown.differencesTo(real)).as(real).isEmpty();
			}));
	}

	private static String lastLine(String output) {
		return output.strip().lines().reduce("", (before, line) -> line);
	}

	@Test
	void showsTheWholeWay() {
		assertThat(this.steps.stream().filter((step) -> step.answer().isPresent())).hasSizeGreaterThanOrEqualTo(10);
		assertThat(this.outputs.getFirst()).contains("http://localhost:" + this.port, "Password");
	}

}
