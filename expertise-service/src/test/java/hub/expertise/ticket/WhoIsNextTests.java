package hub.expertise.ticket;

import org.junit.jupiter.api.Test;

import hub.platform.next.Actor;
import hub.platform.next.NextStep;

import static hub.expertise.ticket.TicketFixtures.COLLEAGUE;
import static hub.expertise.ticket.TicketFixtures.EXPERT;
import static hub.expertise.ticket.TicketFixtures.REQUESTING;
import static hub.expertise.ticket.TicketFixtures.SECOND_EXPERT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing waits without an owner.
 */
class WhoIsNextTests {

	@Test
	void somebodyIsNextInEveryStateButTheFinalOnes() {
		for (TicketStatus status : TicketStatus.values()) {
			assertThat(WhoIsNext.on(TicketFixtures.in(status), REQUESTING).isEmpty()).as(status.name())
				.isEqualTo(status.isFinal());
		}
	}

	@Test
	void aNewTicketWaitsForTheFactory() {
		NextStep step = next(TicketFixtures.newTicket(), REQUESTING);

		assertThat(step.actor()).isEqualTo(new Actor(Actor.Kind.FACTORY, "ai2f"));
		assertThat(step.action()).isEqualTo("claims");
		assertThat(step.since()).isEqualTo(TicketFixtures.MONDAY);
	}

	@Test
	void anAssignedTicketWaitsForItsExpertWhoReadsThatItIsHim() {
		assertThat(next(TicketFixtures.assigned(), EXPERT).actor().kind()).isEqualTo(Actor.Kind.CALLER);
		assertThat(next(TicketFixtures.assigned(), SECOND_EXPERT).actor().kind()).isEqualTo(Actor.Kind.FACTORY);
		assertThat(next(TicketFixtures.assigned(), REQUESTING).actor().kind()).isEqualTo(Actor.Kind.FACTORY);
	}

	@Test
	void aWaitingTicketWaitsForTheOrganisation() {
		assertThat(next(TicketFixtures.waiting(), REQUESTING).actor().kind()).isEqualTo(Actor.Kind.CALLER);
		assertThat(next(TicketFixtures.waiting(), COLLEAGUE).actor().kind()).isEqualTo(Actor.Kind.ORGANISATION);
		assertThat(next(TicketFixtures.waiting(), EXPERT).action()).isEqualTo("messages");
	}

	@Test
	void aSolvedTicketWaitsToBeClosed() {
		assertThat(next(TicketFixtures.solved(), COLLEAGUE).action()).isEqualTo("closures");
	}

	private static NextStep next(Ticket ticket, Party party) {
		return WhoIsNext.on(ticket, party).orElseThrow();
	}

}
