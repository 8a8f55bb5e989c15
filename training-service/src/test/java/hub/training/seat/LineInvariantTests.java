package hub.training.seat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import hub.platform.problem.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static hub.training.seat.LineFixtures.applicant;
import static hub.training.seat.LineFixtures.at;
import static hub.training.seat.LineFixtures.line;
import static hub.training.seat.LineFixtures.resized;
import static hub.training.seat.LineFixtures.withApproval;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random lives of a line: whatever people do, seats add up, nobody overtakes, nobody is
 * lost.
 */
class LineInvariantTests {

	private static final int STEPS = 400;

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void seatsAddUpAndNobodyOvertakes(int seed) {
		Random random = new Random(seed);
		Line current = (seed % 2 == 0) ? line(3) : withApproval(3, seed % 3 == 0);
		Instant now = LineFixtures.NOW;
		int most = 3;
		List<EnrolmentId> everybody = new ArrayList<>();
		for (int step = 1; step <= STEPS; step++) {
			now = now.plus(Duration.ofMinutes(random.nextInt(60)));
			List<EnrolmentId> waitedBefore = waiters(current);
			int seats = random.nextInt(6);
			Line next = act(current, random, step, seats, at(now));

			if (!next.rules().equals(current.rules())) {
				most = Math.max(seats, (int) next.held());
			}
			if (next.find(LineFixtures.id(step)).isPresent()) {
				everybody.add(LineFixtures.id(step));
			}
			assertThat(next.held()).isLessThanOrEqualTo(most);
			assertThat(next.hasSeatForNewcomer() || next.waiting() == 0 || next.seatsFree().orElseThrow() == 0)
				.isTrue();
			assertThatNobodyOvertook(waitedBefore, next);
			assertThat(next.places()).extracting(Place::id).containsExactlyInAnyOrderElementsOf(everybody);
			current = next;
		}
		assertThat(everybody).hasSizeGreaterThan(50);
	}

	private static Line act(Line line, Random random, int step, int seats, Moment moment) {
		List<Place> active = line.active().toList();
		try {
			if (active.isEmpty() || random.nextInt(3) == 0) {
				return line.enter(applicant(step), moment);
			}
			PlaceRevision seen = PlaceRevision.of(active.get(random.nextInt(active.size())));
			return switch (random.nextInt(7)) {
				case 0, 1 -> line.cancel(seen, false, null, moment);
				case 2 -> line.accept(seen, null, moment);
				case 3 -> line.refuse(seen, null, moment);
				case 4 -> line.approve(seen, null, moment);
				case 5 -> line.decline(seen, null, moment);
				default -> resized(line, seats).advance(moment);
			};
		}
		catch (RefusedException ex) {
			return line;
		}
	}

	/** Among those who waited, offers went to the front of the line only. */
	private static void assertThatNobodyOvertook(List<EnrolmentId> waitedBefore, Line next) {
		boolean somebodyStillWaits = false;
		for (EnrolmentId id : waitedBefore) {
			EnrolmentStatus status = next.find(id).orElseThrow().status();
			if (status == EnrolmentStatus.WAITLISTED) {
				somebodyStillWaits = true;
			}
			else if (status == EnrolmentStatus.OFFERED) {
				assertThat(somebodyStillWaits).as("%s was offered a seat before somebody in front", id).isFalse();
			}
		}
		assertThat(waiters(next).stream().filter(waitedBefore::contains).toList())
			.isEqualTo(waitedBefore.stream().filter(waiters(next)::contains).toList());
	}

	private static List<EnrolmentId> waiters(Line line) {
		return line.places().stream().filter(Place::isWaiting).map(Place::id).toList();
	}

}
