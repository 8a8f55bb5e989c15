package hub.access.application;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import hub.access.content.ContentFixtures;
import hub.access.mode.EvaluationStep;

import hub.platform.problem.InvalidStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ApplicationTests {

	private static final Instant LATER = ApplicationFixtures.NOON.plusSeconds(60);

	@Nested
	class ADraft {

		private final Application draft = ApplicationFixtures.draft();

		@Test
		void belongsToTheOrganisationOfItsProject() {
			assertThat(this.draft.organisationId()).isEqualTo(ApplicationFixtures.STARTUP);
			assertThat(this.draft.version()).isEqualTo(1);
			assertThat(this.draft.submission()).isNull();
		}

		@Test
		void isWrittenVersionByVersion() {
			Application written = this.draft.write(ContentFixtures.complete(), ApplicationFixtures.member(), LATER);

			assertThat(written.version()).isEqualTo(2);
			assertThat(written.updatedAt()).isEqualTo(LATER);
			assertThat(written.statusSince()).isEqualTo(ApplicationFixtures.NOON);
			assertThat(written.content()).isEqualTo(ContentFixtures.complete());
		}

		@Test
		void remembersHowItWasSubmitted() {
			Submission submission = new Submission(LATER, null, LATER.plusSeconds(3600), 7,
					EvaluationStep.TECHNICAL_ASSESSMENT);

			Application submitted = this.draft.submit(submission, ApplicationFixtures.member());

			assertThat(submitted.status()).isEqualTo(ApplicationStatus.SUBMITTED);
			assertThat(submitted.statusSince()).isEqualTo(LATER);
			assertThat(submitted.submission()).isEqualTo(submission);
			assertThat(submitted.version()).isEqualTo(2);
		}

		@Test
		void offersEverythingToItsMembersAndNothingToOthers() {
			assertThat(this.draft.actionsFor(ApplicationFixtures.member())).containsExactly("update", "submissions",
					"withdrawals");
			assertThat(this.draft.actionsFor(ApplicationFixtures.operator())).isEmpty();
		}

	}

	@Nested
	class ASubmittedApplication {

		private final Application submitted = ApplicationFixtures.submitted();

		@Test
		void cannotBeWritten() {
			assertThatExceptionOfType(InvalidStateException.class)
				.isThrownBy(() -> this.submitted.write(ContentFixtures.complete(), ApplicationFixtures.member(), LATER))
				.satisfies((refusal) -> {
					assertThat(refusal.values().get("currentStatus")).isEqualTo("SUBMITTED");
					assertThat(refusal.values().get("allowedActions")).isEqualTo(List.of("withdrawals"));
				});
		}

		@Test
		void cannotBeSubmittedAgain() {
			assertThatExceptionOfType(InvalidStateException.class)
				.isThrownBy(() -> this.submitted.requireSubmittable(ApplicationFixtures.member()));
		}

		@Test
		void keepsItsSubmissionWhenItIsWithdrawn() {
			Application withdrawn = this.submitted.withdraw(new Withdrawal(LATER, "No longer needed"),
					ApplicationFixtures.member());

			assertThat(withdrawn.status()).isEqualTo(ApplicationStatus.WITHDRAWN);
			assertThat(withdrawn.submission()).isEqualTo(this.submitted.submission());
		}

	}

	@Nested
	class AWithdrawnApplication {

		private final Application withdrawn = ApplicationFixtures.withdrawn();

		@Test
		void isOver() {
			assertThat(this.withdrawn.actionsFor(ApplicationFixtures.member())).isEmpty();
			assertThatExceptionOfType(InvalidStateException.class)
				.isThrownBy(() -> this.withdrawn.withdraw(new Withdrawal(LATER, null), ApplicationFixtures.member()));
		}

	}

}
