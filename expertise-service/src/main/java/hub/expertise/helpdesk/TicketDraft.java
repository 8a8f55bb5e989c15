package hub.expertise.helpdesk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.expertise.category.TicketCategory;
import hub.expertise.category.TicketPriority;
import hub.expertise.ticket.TicketContent;

/**
 * What somebody says who needs help.
 *
 * @param category slug of a category
 * @param priority absent: as urgent as the category usually is
 * @param language absent: English
 */
public record TicketDraft(UUID organisationId, String title, String description, String category,
		@Nullable TicketPriority priority, @Nullable String language, @Nullable UUID projectId,
		@Nullable UUID systemId) {

	TicketContent content(TicketCategory known) {
		return new TicketContent(this.title, this.description, known.slug(),
				(this.priority != null) ? this.priority : known.defaultPriority(),
				(this.language != null) ? this.language : "en", this.projectId, this.systemId);
	}

}
