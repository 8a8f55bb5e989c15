package hub.expertise.ticket;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of moves, written out once more.
 */
class TicketStatusTests {

	private static final Map<TicketStatus, Set<TicketStatus>> MOVES = Map.of(TicketStatus.NEW,
			Set.of(TicketStatus.ASSIGNED, TicketStatus.CANCELLED), TicketStatus.ASSIGNED,
			Set.of(TicketStatus.IN_PROGRESS, TicketStatus.WAITING_FOR_CUSTOMER, TicketStatus.SOLVED,
					TicketStatus.CANCELLED),
			TicketStatus.IN_PROGRESS,
			Set.of(TicketStatus.WAITING_FOR_CUSTOMER, TicketStatus.SOLVED, TicketStatus.CANCELLED),
			TicketStatus.WAITING_FOR_CUSTOMER,
			Set.of(TicketStatus.IN_PROGRESS, TicketStatus.SOLVED, TicketStatus.CANCELLED), TicketStatus.SOLVED,
			Set.of(TicketStatus.IN_PROGRESS, TicketStatus.CLOSED), TicketStatus.CLOSED,
			Set.of(TicketStatus.IN_PROGRESS), TicketStatus.CANCELLED, Set.of());

	@Test
	void allowsExactlyTheMovesOfTheTable() {
		for (TicketStatus from : TicketStatus.values()) {
			for (TicketStatus to : TicketStatus.values()) {
				assertThat(from.canBecome(to)).as("%s to %s", from, to)
					.isEqualTo(MOVES.getOrDefault(from, Set.of()).contains(to));
			}
		}
	}

	@Test
	void owesHelpUntilSolvedOrCancelled() {
		assertThat(Arrays.stream(TicketStatus.values()).filter(TicketStatus::isOpen)).containsExactly(TicketStatus.NEW,
				TicketStatus.ASSIGNED, TicketStatus.IN_PROGRESS, TicketStatus.WAITING_FOR_CUSTOMER);
	}

	@Test
	void endsClosedOrCancelled() {
		assertThat(Arrays.stream(TicketStatus.values()).filter(TicketStatus::isFinal))
			.containsExactly(TicketStatus.CLOSED, TicketStatus.CANCELLED);
	}

}
