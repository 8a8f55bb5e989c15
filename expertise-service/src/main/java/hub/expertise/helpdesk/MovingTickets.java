package hub.expertise.helpdesk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import hub.expertise.ticket.MessageKind;
import hub.expertise.ticket.Party;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketEvent;
import hub.expertise.ticket.TicketId;
import hub.expertise.ticket.TicketMessage;
import hub.expertise.ticket.Tickets;
import hub.expertise.ticket.VisibleTickets;
import hub.platform.caller.Caller;
import hub.platform.idempotency.Operations;
import hub.platform.web.Expected;

/**
 * Moves tickets from one status to the next. Every move names the version that it is
 * based on, so that of two at once only one happens.
 */
@Service
public class MovingTickets {

	private final Tickets tickets;

	private final Correspondence correspondence;

	private final ReopenWindow reopenWindow;

	private final Operations operations;

	private final InstantSource clock;

	MovingTickets(Tickets tickets, Correspondence correspondence, ReopenWindow reopenWindow, Operations operations,
			InstantSource clock) {
		this.tickets = tickets;
		this.correspondence = correspondence;
		this.reopenWindow = reopenWindow;
		this.operations = operations;
		this.clock = clock;
	}

	public Ticket claim(Caller caller, TicketId id, Expected expected, @Nullable String reason) {
		Move move = begin(caller, id, expected);
		return move.to(TicketEvent.CLAIMED, (ticket) -> ticket.claim(move.party, reason, move.now));
	}

	public Ticket reopen(Caller caller, TicketId id, Expected expected, @Nullable String reason) {
		Move move = begin(caller, id, expected);
		return move.to(TicketEvent.REOPENED, (ticket) -> ticket.reopen(move.party, reason, move.now));
	}

	public Ticket close(Caller caller, TicketId id, Expected expected, @Nullable String reason) {
		Move move = begin(caller, id, expected);
		Instant reopenUntil = this.reopenWindow.endAfter(move.now);
		return move.to(TicketEvent.CLOSED, (ticket) -> ticket.close(move.party, reason, move.now, reopenUntil));
	}

	public Ticket cancel(Caller caller, TicketId id, Expected expected, @Nullable String reason) {
		Move move = begin(caller, id, expected);
		return move.to(TicketEvent.CANCELLED, (ticket) -> ticket.cancel(move.party, reason, move.now));
	}

	/** Asks the organisation by a public message and waits for its answer. */
	public Ticket askCustomer(Caller caller, TicketId id, Expected expected, String text) {
		Move move = begin(caller, id, expected);
		TicketMessage question = move.message(MessageKind.CUSTOMER_REQUEST, text);
		return move.to(TicketEvent.ASKED, (ticket) -> ticket.askCustomer(move.party, question));
	}

	/** Solves the ticket by a public message. */
	public Ticket solve(Caller caller, TicketId id, Expected expected, String text) {
		Move move = begin(caller, id, expected);
		TicketMessage solution = move.message(MessageKind.SOLUTION, text);
		return move.to(TicketEvent.SOLVED, (ticket) -> ticket.solve(move.party, solution));
	}

	private Move begin(Caller caller, TicketId id, Expected expected) {
		VisibleTickets visible = VisibleTickets.of(caller);
		Ticket seen = this.tickets.get(visible, id);
		return new Move(visible, seen, expected, Party.of(caller, seen), this.clock.instant());
	}

	private final class Move {

		private final VisibleTickets visible;

		private final Ticket seen;

		private final Expected expected;

		private final Party party;

		private final Instant now;

		Move(VisibleTickets visible, Ticket seen, Expected expected, Party party, Instant now) {
			this.visible = visible;
			this.seen = seen;
			this.expected = expected;
			this.party = party;
			this.now = now;
		}

		TicketMessage message(MessageKind kind, String text) {
			return new TicketMessage(MovingTickets.this.operations.current().id(), this.seen.id(), kind,
					this.party.person(), this.party.side(), text, this.now);
		}

		Ticket to(TicketEvent event, UnaryOperator<Ticket> next) {
			Ticket moved = MovingTickets.this.tickets.change(this.visible, this.seen, this.expected, event, next);
			MovingTickets.this.correspondence.deliver(moved);
			return moved;
		}

	}

}
