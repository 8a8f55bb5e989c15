package hub.expertise.ticket;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.expertise.category.TicketPriority;

/**
 * Which of the visible tickets are wanted. An empty set or an absent value does not
 * restrict.
 *
 * @param assignee tickets that this person has taken
 * @param unassigned only tickets that nobody has taken
 * @param createdAfter inclusive
 * @param createdBefore exclusive
 * @param words looked for in reference, title and description
 */
public record TicketCriteria(Set<TicketStatus> statuses, Set<TicketPriority> priorities, Set<String> categories,
		@Nullable UUID organisationId, @Nullable Person assignee, boolean unassigned, @Nullable Instant createdAfter,
		@Nullable Instant createdBefore, @Nullable String words) {
}
