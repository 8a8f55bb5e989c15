package hub.standalone;

import java.nio.file.Path;

import hub.standalone.data.CannotUseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunOptionsTests {

	@Test
	void listensOn8080AndKeepsItsDataInDataUnlessTold() {
		assertThat(RunOptions.parse("run")).isEqualTo(new RunOptions(8080, Path.of("data"), false));
	}

	@Test
	void takesPortAndFolder() {
		assertThat(RunOptions.parse("run", "--port", "9000", "--data", "/tmp/hub"))
			.isEqualTo(new RunOptions(9000, Path.of("/tmp/hub"), false));
	}

	@Test
	void trainsOnAFreePort() {
		assertThat(RunOptions.parse("train", "--data", "/tmp/hub"))
			.isEqualTo(new RunOptions(0, Path.of("/tmp/hub"), true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "fly", "run --port", "run --port http", "run --port 65536", "run --port -1",
			"run --fast yes" })
	void refusesAnythingElseInASentence(String line) {
		assertThatExceptionOfType(CannotUseException.class).isThrownBy(() -> RunOptions.parse(line.split(" ")))
			.withMessageEndingWith(".");
	}

}
