package hub.expertise.category;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a ticket can be about. It settles which skills help and how urgent such a ticket
 * usually is.
 *
 * @param slug the readable name that tickets carry
 * @param defaultSkills slugs of the skills that help; empty when a person sorts the
 * ticket first
 */
public record TicketCategory(UUID id, long version, Instant createdAt, Instant updatedAt, String slug,
		CategoryName name, List<String> defaultSkills, TicketPriority defaultPriority, TicketRoute route) {

	public TicketCategory {
		defaultSkills = List.copyOf(defaultSkills);
	}

}
