package hub.expertise.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import hub.expertise.category.TicketPriority;
import hub.platform.ids.Ids;

/**
 * Tickets in every state, and the people around them.
 */
final class TicketFixtures {

	static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

	static final UUID STARTUP = UUID.fromString("0193f1a2-0000-7000-8000-0000000000a0");

	static final HandlingFactory FACTORY = HandlingFactory.of("ai2f");

	static final Person REQUESTER = new Person("https://hub.test", "member");

	static final Party REQUESTING = new Party(REQUESTER, true, true, true, false);

	static final Party COLLEAGUE = new Party(new Person("https://hub.test", "colleague"), false, true, false, false);

	static final Party EXPERT = new Party(new Person("https://hub.test", "expert"), false, false, false, true);

	static final Party SECOND_EXPERT = new Party(new Person("https://hub.test", "second"), false, false, false, true);

	static final Party READER = new Party(new Person("https://hub.test", "reader"), false, false, false, false);

	private TicketFixtures() {
	}

	static Instant after(Duration time) {
		return MONDAY.plus(time);
	}

	static Ticket newTicket() {
		return Ticket.open(new TicketId(UUID.fromString("0193f1a2-0000-7000-8000-0000000000c0")), "T-2026-000001",
				STARTUP, FACTORY, content(), List.of("fine-tuning", "llm"), REQUESTER, MONDAY);
	}

	static TicketContent content() {
		return new TicketContent("Out of memory", "It stops after 40 steps.", "llm-fine-tuning", TicketPriority.NORMAL,
				"en", null, null);
	}

	static Ticket assigned() {
		return newTicket().claim(EXPERT, null, after(Duration.ofMinutes(10)));
	}

	static Ticket inProgress() {
		return assigned().hear(EXPERT, message(EXPERT, after(Duration.ofMinutes(20))));
	}

	static Ticket waiting() {
		return inProgress().askCustomer(EXPERT, message(EXPERT, after(Duration.ofMinutes(30))));
	}

	static Ticket solved() {
		return inProgress().solve(EXPERT, message(EXPERT, after(Duration.ofMinutes(40))));
	}

	static Ticket closed() {
		return solved().close(REQUESTING, null, after(Duration.ofMinutes(50)), after(Duration.ofDays(14)));
	}

	static Ticket cancelled() {
		return newTicket().cancel(REQUESTING, "Found it.", after(Duration.ofMinutes(5)));
	}

	static Ticket in(TicketStatus status) {
		return switch (status) {
			case NEW -> newTicket();
			case ASSIGNED -> assigned();
			case IN_PROGRESS -> inProgress();
			case WAITING_FOR_CUSTOMER -> waiting();
			case SOLVED -> solved();
			case CLOSED -> closed();
			case CANCELLED -> cancelled();
		};
	}

	static TicketMessage message(Party by, Instant at) {
		return new TicketMessage(Ids.next(), newTicket().id(), MessageKind.MESSAGE, by.person(), by.side(),
				"The batch size is 4.", at);
	}

}
