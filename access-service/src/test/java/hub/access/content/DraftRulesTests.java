package hub.access.content;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import hub.access.hours.GpuHours;

import hub.platform.problem.ValidationException;

import static org.assertj.core.api.Assertions.assertThat;

class DraftRulesTests {

	@Test
	void admitGapsAndBlanks() {
		assertThat(defects(new Answer("purpose", ""), new Answer("personalData", " "))).isEmpty();
		assertThat(defects()).isEmpty();
	}

	@Test
	void admitWhatIsComplete() {
		assertThat(defectsOf(ContentFixtures.complete())).isEmpty();
	}

	@Test
	void refuseAFieldThatTheFormDoesNotHave() {
		assertThat(defects(new Answer("purpose", "Triage"), new Answer("colour", "red")))
			.containsExactly("/answers/1/field UNKNOWN_VALUE");
	}

	@Test
	void refuseAFieldTwiceWhateverItSays() {
		assertThat(defects(new Answer("personalData", "true"), new Answer("personalData", "perhaps")))
			.containsExactly("/answers/1/field REPEATED");
	}

	@Test
	void refuseWhatIsNoAnswerToItsField() {
		assertThat(defects(new Answer("personalData", "perhaps"), new Answer("intendedUse", "FUN"),
				new Answer("wantedStartOn", "tomorrow"), new Answer("dataVolumeTib", "-1"),
				new Answer("software", "x".repeat(2001))))
			.containsExactly("/answers/0/value WRONG_TYPE", "/answers/1/value UNKNOWN_VALUE",
					"/answers/2/value WRONG_TYPE", "/answers/3/value OUT_OF_RANGE", "/answers/4/value TOO_LONG");
	}

	@Test
	void refuseOnePartitionTwice() {
		UUID partition = UUID.randomUUID();
		ApplicationContent content = new ApplicationContent("Twice", List.of(),
				List.of(new ComputeRequest(partition, GpuHours.of(1)),
						new ComputeRequest(UUID.randomUUID(), GpuHours.of(1)),
						new ComputeRequest(partition, GpuHours.of(2))),
				null, null);

		assertThat(defectsOf(content)).containsExactly("/requests/2/partitionId REPEATED");
	}

	@Test
	void leaveHoursAndDurationToTheSubmission() {
		ApplicationContent content = new ApplicationContent("Much", List.of(),
				List.of(new ComputeRequest(UUID.randomUUID(), GpuHours.of(1_000_000))), 99, null);

		assertThat(defectsOf(content)).isEmpty();
	}

	private static List<String> defects(Answer... answers) {
		return defectsOf(new ApplicationContent("Draft", List.of(answers), List.of(), null, null));
	}

	private static List<String> defectsOf(ApplicationContent content) {
		try {
			DraftRules.require(content, ContentFixtures.PLAYGROUND);
			return List.of();
		}
		catch (ValidationException ex) {
			return ex.errors().stream().map((error) -> error.where() + " " + error.code()).toList();
		}
	}

}
