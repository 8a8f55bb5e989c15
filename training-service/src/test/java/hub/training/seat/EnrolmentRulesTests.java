package hub.training.seat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import hub.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static hub.training.seat.LineFixtures.NOW;
import static hub.training.seat.LineFixtures.START;
import static hub.training.seat.LineFixtures.applicant;
import static hub.training.seat.LineFixtures.entered;
import static hub.training.seat.LineFixtures.id;
import static hub.training.seat.LineFixtures.line;
import static hub.training.seat.LineFixtures.now;
import static hub.training.seat.LineFixtures.person;
import static hub.training.seat.LineFixtures.withQuota;
import static hub.training.seat.LineFixtures.withoutWaitlist;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each rule says about an applicant: the value, what is asked for, and the way out.
 */
class EnrolmentRulesTests {

	@Test
	void whoSatisfiesEverythingHearsNoRemedy() {
		List<Verdict> verdicts = line(1).verdicts(applicant(1), NOW);

		assertThat(verdicts).allMatch(Verdict::satisfied).extracting(Verdict::remedy).containsOnlyNulls();
		assertThat(verdicts).extracting(Verdict::rule).containsExactly(EnrolmentRule.values());
	}

	@Test
	void allBrokenRulesAreListedNotOnlyTheFirst() {
		Applicant stranger = new Applicant(id(2), person(2), null, false, id(9));

		List<Verdict> verdicts = entered(withoutWaitlist(1), 1).verdicts(stranger, START);

		assertThat(verdicts).filteredOn((verdict) -> !verdict.satisfied())
			.extracting(Verdict::rule)
			.containsExactly(EnrolmentRule.MEMBERSHIP, EnrolmentRule.ENROLMENT_WINDOW,
					EnrolmentRule.ONE_ACTIVE_ENROLMENT, EnrolmentRule.SEAT_OR_WAITLIST);
	}

	@Test
	void theWindowIsWrittenAsAnInterval() {
		Verdict verdict = of(line(1).verdicts(applicant(1), NOW), EnrolmentRule.ENROLMENT_WINDOW);

		assertThat(verdict.required()).isEqualTo(NOW.minus(Duration.ofDays(1)) + "/" + START);
		assertThat(verdict.yourValue()).isEqualTo(NOW.toString());
	}

	@Test
	void theQuotaCountsTheOrganisationsActivePlaces() {
		UUID startup = new UUID(1, 1);
		Line line = withQuota(2).enter(applicant(1, startup), now()).enter(applicant(2, new UUID(2, 2)), now());

		Verdict verdict = of(line.verdicts(applicant(3, startup), NOW), EnrolmentRule.ORGANISATION_QUOTA);

		assertThat(verdict.satisfied()).isTrue();
		assertThat(verdict.yourValue()).isEqualTo("1");
		assertThat(verdict.required()).isEqualTo("2");
	}

	@Test
	void theQuotaForgetsWhoHasLeft() {
		UUID startup = new UUID(1, 1);
		Line full = withQuota(1).enter(applicant(1, startup), now());
		Line left = full.cancel(LineFixtures.seen(full, 1), false, null, now());

		assertThat(of(left.verdicts(applicant(2, startup), NOW), EnrolmentRule.ORGANISATION_QUOTA).satisfied())
			.isTrue();
	}

	@Test
	void aQuotaAsksForTheOrganisation() {
		Verdict verdict = of(withQuota(1).verdicts(applicant(1), NOW), EnrolmentRule.ORGANISATION_QUOTA);

		assertThat(verdict.satisfied()).isFalse();
		assertThat(verdict.remedy()).isEqualTo("organisation-required");
	}

	@Test
	void aFullSessionWithALineIsNoObstacle() {
		Verdict verdict = of(entered(line(1), 1).verdicts(applicant(2), NOW), EnrolmentRule.SEAT_OR_WAITLIST);

		assertThat(verdict.satisfied()).isTrue();
		assertThat(verdict.yourValue()).isEqualTo("0");
	}

	@ParameterizedTest
	@CsvSource({ "MEMBERSHIP, FORBIDDEN", "ENROLMENT_WINDOW, INVALID_STATE", "ONE_ACTIVE_ENROLMENT, DUPLICATE",
			"ORGANISATION_QUOTA, CAPACITY_EXHAUSTED", "SEAT_OR_WAITLIST, CAPACITY_EXHAUSTED" })
	void everyRuleRefusesInItsOwnWay(EnrolmentRule rule, ProblemType type) {
		assertThat(rule.refusal()).isEqualTo(type);
	}

	private static Verdict of(List<Verdict> verdicts, EnrolmentRule rule) {
		return verdicts.stream().filter((verdict) -> verdict.rule() == rule).findFirst().orElseThrow();
	}

}
