package hub.training.seat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SeatValueTests {

	@Test
	void anOfferWindowIsWorkingDays() {
		assertThat(OfferWindow.parse("P2D")).hasValue(OfferWindow.ofWorkingDays(2));
	}

	@Test
	void anOfferWindowIsWorkingTime() {
		assertThat(OfferWindow.parse("PT4H30M")).hasValue(new OfferWindow(0, Duration.ofMinutes(270)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "P", "PT", "P0D", "P1W", "P1M", "P1DT4H", "PT0H", "-P1D", "P100D", "2 days" })
	void anOfferWindowIsNothingElse(String text) {
		assertThat(OfferWindow.parse(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "P1D", "P30D", "PT4H", "PT45M", "PT8H30M" })
	void anOfferWindowIsWrittenAsItWasRead(String text) {
		assertThat(OfferWindow.parse(text).orElseThrow()).hasToString(text);
	}

	@Test
	void anOfferWindowIsNeverEmptyOrMixed() {
		assertThatIllegalArgumentException().isThrownBy(() -> new OfferWindow(0, Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> new OfferWindow(1, Duration.ofHours(1)));
	}

	@ParameterizedTest
	@EnumSource
	void nothingFollowsAFinalStatus(EnrolmentStatus status) {
		Set<EnrolmentStatus> next = EnumSet.noneOf(EnrolmentStatus.class);
		for (EnrolmentStatus candidate : EnrolmentStatus.values()) {
			if (status.canBecome(candidate)) {
				next.add(candidate);
			}
		}

		assertThat(next.isEmpty()).isEqualTo(status.isFinal());
		assertThat(next).doesNotContain(status);
	}

	@Test
	void aSeatIsNeverConfirmedStraightFromTheWaitingList() {
		assertThat(EnrolmentStatus.WAITLISTED.canBecome(EnrolmentStatus.CONFIRMED)).isFalse();
	}

	@Test
	void aPersonIsTheirIssuerAndSubjectWhateverTheSubjectLooksLike() {
		PersonId person = new PersonId("https://hub.test", "a|b");

		assertThat(PersonId.ofKey(person.key())).isEqualTo(person);
	}

}
