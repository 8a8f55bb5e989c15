package hub.access.application;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static hub.access.application.ApplicationStatus.AWARDED;
import static hub.access.application.ApplicationStatus.DRAFT;
import static hub.access.application.ApplicationStatus.ELIGIBILITY;
import static hub.access.application.ApplicationStatus.PEER_REVIEW;
import static hub.access.application.ApplicationStatus.REJECTED;
import static hub.access.application.ApplicationStatus.RETURNED;
import static hub.access.application.ApplicationStatus.SUBMITTED;
import static hub.access.application.ApplicationStatus.TECHNICAL_REVIEW;
import static hub.access.application.ApplicationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

class ApplicationStatusTests {

	@Test
	void theOrganisationSubmitsOrWithdrawsWhatItWrites() {
		assertThat(nextOf(DRAFT)).containsExactlyInAnyOrder(SUBMITTED, WITHDRAWN);
		assertThat(nextOf(RETURNED)).containsExactlyInAnyOrder(SUBMITTED, WITHDRAWN);
	}

	@Test
	void evaluationOnlyGoesForwardAndMaySkipSteps() {
		assertThat(nextOf(SUBMITTED)).containsExactlyInAnyOrder(ELIGIBILITY, TECHNICAL_REVIEW, PEER_REVIEW, AWARDED,
				REJECTED, RETURNED, WITHDRAWN);
		assertThat(nextOf(ELIGIBILITY)).containsExactlyInAnyOrder(TECHNICAL_REVIEW, PEER_REVIEW, AWARDED, REJECTED,
				RETURNED, WITHDRAWN);
		assertThat(nextOf(TECHNICAL_REVIEW)).containsExactlyInAnyOrder(PEER_REVIEW, AWARDED, REJECTED, RETURNED,
				WITHDRAWN);
		assertThat(nextOf(PEER_REVIEW)).containsExactlyInAnyOrder(AWARDED, REJECTED, RETURNED, WITHDRAWN);
	}

	@ParameterizedTest
	@EnumSource
	void nothingLeavesAFinalState(ApplicationStatus status) {
		assertThat(nextOf(status).isEmpty()).isEqualTo(status.isFinal());
	}

	@ParameterizedTest
	@EnumSource
	void nothingBecomesADraftAgain(ApplicationStatus status) {
		assertThat(status.canBecome(DRAFT)).isFalse();
		assertThat(status.canBecome(status)).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void onlyWhatIsWithTheOrganisationIsEditable(ApplicationStatus status) {
		assertThat(status.isEditable()).isEqualTo(status.canBecome(SUBMITTED));
	}

	private static Set<ApplicationStatus> nextOf(ApplicationStatus status) {
		Set<ApplicationStatus> next = EnumSet.noneOf(ApplicationStatus.class);
		for (ApplicationStatus each : ApplicationStatus.values()) {
			if (status.canBecome(each)) {
				next.add(each);
			}
		}
		return next;
	}

}
