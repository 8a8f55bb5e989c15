package hub.standalone;

import hub.standalone.data.CannotUseException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.web.server.PortInUseException;

import static org.assertj.core.api.Assertions.assertThat;

class StartFailureTests {

	@Test
	void passesOnWhatIsASentenceAlready() {
		CannotUseException sentence = new CannotUseException("Do this.");

		assertThat(StartFailure.of(HubModule.CATALOG, new IllegalStateException(sentence))).isSameAs(sentence);
	}

	@Test
	void saysThatAPortWasTakenMeanwhile() {
		assertThat(StartFailure.of(HubModule.CATALOG, new RuntimeException(new PortInUseException(21_000))))
			.hasMessage("Port 21000 was taken while the hub started: start it again.");
	}

	@Test
	void makesOneLineOfAnythingElseAndPointsToTheLog() {
		Exception failure = new IllegalStateException("outer", new IllegalArgumentException("line one\n\tline two."));

		assertThat(StartFailure.of(HubModule.CATALOG, failure)).hasMessage(
				"The catalog module did not start: java.lang.IllegalArgumentException: line one line two; the log in the data folder says more.");
	}

}
