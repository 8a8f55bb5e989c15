package hub.training.seat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * All rules of enrolling, in one place: the explanation and the refusal come from the
 * same verdicts.
 */
final class EnrolmentRules {

	private EnrolmentRules() {
	}

	static List<Verdict> verdicts(Line line, Applicant applicant, Instant now) {
		return List.of(membership(applicant), window(line.rules(), now), oneActive(line, applicant),
				quota(line, applicant), seatOrWaitlist(line));
	}

	/** Refuses by the first rule that is broken. */
	static void check(Line line, Applicant applicant, Instant now) {
		verdicts(line, applicant, now).stream()
			.filter((verdict) -> !verdict.satisfied())
			.findFirst()
			.ifPresent((verdict) -> {
				throw new RuleBrokenException(verdict);
			});
	}

	private static Verdict membership(Applicant applicant) {
		String required = "MEMBER";
		return applicant.member() ? Verdict.satisfied(EnrolmentRule.MEMBERSHIP, "MEMBER", required)
				: Verdict.broken(EnrolmentRule.MEMBERSHIP, null, required, "membership-required", Map.of());
	}

	private static Verdict window(SeatRules rules, Instant now) {
		String closes = rules.closesAt().toString();
		String required = (rules.enrolmentOpensAt() != null) ? rules.enrolmentOpensAt() + "/" + closes : "../" + closes;
		if (!rules.hasOpened(now)) {
			return Verdict.broken(EnrolmentRule.ENROLMENT_WINDOW, now.toString(), required, "enrolment-not-open",
					Map.of("currentStatus", "NOT_YET_OPEN", "opensAt", String.valueOf(rules.enrolmentOpensAt())));
		}
		if (rules.hasClosed(now)) {
			return Verdict.broken(EnrolmentRule.ENROLMENT_WINDOW, now.toString(), required, "enrolment-closed",
					Map.of("currentStatus", "CLOSED", "closedAt", closes));
		}
		return Verdict.satisfied(EnrolmentRule.ENROLMENT_WINDOW, now.toString(), required);
	}

	private static Verdict oneActive(Line line, Applicant applicant) {
		Optional<EnrolmentId> here = line.activePlaceOf(applicant.person()).map(Place::id);
		@Nullable EnrolmentId other = here.orElse(applicant.elsewhere());
		return (other == null) ? Verdict.satisfied(EnrolmentRule.ONE_ACTIVE_ENROLMENT, "0", "0")
				: Verdict.broken(EnrolmentRule.ONE_ACTIVE_ENROLMENT, "1", "0", "already-enrolled",
						Map.of("enrolmentId", other.value().toString()));
	}

	private static Verdict quota(Line line, Applicant applicant) {
		@Nullable Integer quota = line.rules().quotaPerOrganisation();
		if (quota == null) {
			return Verdict.satisfied(EnrolmentRule.ORGANISATION_QUOTA, null, "");
		}
		if (applicant.organisationId() == null) {
			return Verdict.broken(EnrolmentRule.ORGANISATION_QUOTA, null, String.valueOf(quota),
					"organisation-required", Map.of());
		}
		long used = line.active()
			.filter((place) -> Objects.equals(place.organisationId(), applicant.organisationId()))
			.count();
		String allowed = String.valueOf(quota);
		return (used < quota) ? Verdict.satisfied(EnrolmentRule.ORGANISATION_QUOTA, String.valueOf(used), allowed)
				: Verdict.broken(EnrolmentRule.ORGANISATION_QUOTA, String.valueOf(used), allowed, "quota-used",
						Map.of("quota", allowed));
	}

	private static Verdict seatOrWaitlist(Line line) {
		String free = line.hasSeatForNewcomer() ? "1" : "0";
		if (line.hasSeatForNewcomer() || line.rules().waitlist()) {
			return Verdict.satisfied(EnrolmentRule.SEAT_OR_WAITLIST, free, "1");
		}
		return Verdict.broken(EnrolmentRule.SEAT_OR_WAITLIST, free, "1", "session-full",
				Map.of("seats", String.valueOf(line.rules().seats())));
	}

}
