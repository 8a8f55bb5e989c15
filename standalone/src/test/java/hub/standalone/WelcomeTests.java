package hub.standalone;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WelcomeTests {

	@Test
	void namesAddressPasswordAndAFirstRequest() {
		String text = Welcome.text("http://localhost:8080", "open", Path.of("/data"), Duration.ofMillis(6_540));

		assertThat(text).contains("ready at http://localhost:8080 (after 6.5 s")
			.contains("Password       open")
			.contains("$(./hub token member)\" http://localhost:8080/v1/me");
	}

	@Test
	void namesThePortWhereItIsNotTheUsualOne() {
		String text = Welcome.text("http://localhost:9000", "open", Path.of("/data"), Duration.ofSeconds(1));

		assertThat(text).contains("$(./hub token member --port 9000)");
	}

}
