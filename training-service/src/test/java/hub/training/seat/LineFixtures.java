package hub.training.seat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Lines and people for tests.
 */
final class LineFixtures {

	static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	static final Instant START = NOW.plus(Duration.ofDays(20));

	static final Instant END = START.plus(Duration.ofDays(2));

	static final Duration OFFER = Duration.ofDays(2);

	private LineFixtures() {
	}

	static Line line(@Nullable Integer seats) {
		return new Line(rules(seats, false, true, true, null), List.of());
	}

	static Line withApproval(@Nullable Integer seats, boolean pendingHoldsSeat) {
		return new Line(rules(seats, true, pendingHoldsSeat, true, null), List.of());
	}

	static Line withoutWaitlist(int seats) {
		return new Line(rules(seats, false, true, false, null), List.of());
	}

	static Line withQuota(int quota) {
		return new Line(rules(100, false, true, true, quota), List.of());
	}

	static SeatRules rules(@Nullable Integer seats, boolean approval, boolean holds, boolean waitlist,
			@Nullable Integer quota) {
		return new SeatRules(seats, START, END, NOW.minus(Duration.ofDays(1)), null, START.minus(Duration.ofDays(1)),
				approval, holds, waitlist, quota, OfferWindow.DEFAULT);
	}

	static Line resized(Line line, @Nullable Integer seats) {
		SeatRules was = line.rules();
		return line.under(rules(seats, was.approvalRequired(), was.pendingHoldsSeat(), was.waitlist(),
				was.quotaPerOrganisation()));
	}

	static Moment at(Instant now) {
		return new Moment(now, now.plusSeconds(60), UUID.randomUUID(), (from) -> from.plus(OFFER));
	}

	static Moment now() {
		return at(NOW);
	}

	static EnrolmentId id(int number) {
		return new EnrolmentId(new UUID(7, number));
	}

	static PersonId person(int number) {
		return new PersonId("https://hub.test", "person-" + number);
	}

	static Applicant applicant(int number) {
		return new Applicant(id(number), person(number), null, true, null);
	}

	static Applicant applicant(int number, UUID organisation) {
		return new Applicant(id(number), person(number), organisation, true, null);
	}

	/** The line after these people have come, one after the other. */
	static Line entered(Line line, int... numbers) {
		Line next = line;
		for (int number : numbers) {
			next = next.enter(applicant(number), now());
		}
		return next;
	}

	static PlaceRevision seen(Line line, int number) {
		return PlaceRevision.of(line.find(id(number)).orElseThrow());
	}

	static EnrolmentStatus status(Line line, int number) {
		return line.find(id(number)).orElseThrow().status();
	}

	static Line cancelled(Line line, int number) {
		return line.cancel(seen(line, number), false, null, now());
	}

}
