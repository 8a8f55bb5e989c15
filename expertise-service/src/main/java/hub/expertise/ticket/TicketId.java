package hub.expertise.ticket;

import java.util.UUID;

/**
 * Identifies a ticket for programs; people read its reference aloud.
 */
public record TicketId(UUID value) {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
