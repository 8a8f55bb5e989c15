package hub.expertise.ticket;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import hub.platform.next.Actor;
import hub.platform.next.NextStep;

/**
 * Who must act next on a ticket, told to one party: it reads {@code CALLER} when that
 * party itself is the one.
 */
public final class WhoIsNext {

	private WhoIsNext() {
	}

	/** Empty in the final states, where nobody has to act. */
	public static Optional<NextStep> on(Ticket ticket, Party party) {
		return switch (ticket.status()) {
			case NEW -> step(ticket, factory(ticket), TicketAction.CLAIMS);
			case ASSIGNED -> step(ticket, expert(ticket, party), TicketAction.MESSAGES);
			case IN_PROGRESS -> step(ticket, expert(ticket, party), TicketAction.SOLUTIONS);
			case WAITING_FOR_CUSTOMER -> step(ticket, customer(party), TicketAction.MESSAGES);
			case SOLVED -> step(ticket, customer(party), TicketAction.CLOSURES);
			case CLOSED, CANCELLED -> Optional.empty();
		};
	}

	private static Optional<NextStep> step(Ticket ticket, Actor actor, TicketAction action) {
		return Optional.of(new NextStep(actor, action.wireName(), ticket.progress().since(), null, null));
	}

	private static Actor factory(Ticket ticket) {
		return actor(Actor.Kind.FACTORY, ticket.factory().slug());
	}

	private static Actor expert(Ticket ticket, Party party) {
		return party.person().equals(ticket.assignee()) ? actor(Actor.Kind.CALLER, null) : factory(ticket);
	}

	private static Actor customer(Party party) {
		return actor(party.isRequester() ? Actor.Kind.CALLER : Actor.Kind.ORGANISATION, null);
	}

	private static Actor actor(Actor.Kind kind, @Nullable String name) {
		return new Actor(kind, name);
	}

}
