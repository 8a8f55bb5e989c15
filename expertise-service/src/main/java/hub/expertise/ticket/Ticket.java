package hub.expertise.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.platform.problem.ForbiddenException;
import hub.platform.problem.InvalidStateException;

/**
 * A request for help of one organisation, handled by one factory. Each verb checks who
 * may and whether the ticket is so far, and returns the next version.
 *
 * @param requiredSkills slugs of the skills that help
 * @param assignee absent until somebody has taken it
 * @param lastMessageAt absent while nobody has written
 * @param outbound messages that this version decided on and that are on their way into
 * the conversation
 */
public record Ticket(TicketId id, long version, Instant createdAt, Instant updatedAt, String reference,
		UUID organisationId, HandlingFactory factory, TicketContent content, List<String> requiredSkills,
		Person requester, @Nullable Person assignee, TicketProgress progress, @Nullable Instant lastMessageAt,
		List<TicketMessage> outbound) {

	public Ticket {
		requiredSkills = List.copyOf(requiredSkills);
		outbound = List.copyOf(outbound);
	}

	public static Ticket open(TicketId id, String reference, UUID organisationId, HandlingFactory factory,
			TicketContent content, List<String> requiredSkills, Person requester, Instant now) {
		return new Ticket(id, 1, now, now, reference, organisationId, factory, content, requiredSkills, requester, null,
				TicketProgress.opened(now), null, List.of());
	}

	public TicketStatus status() {
		return this.progress.status();
	}

	public Ticket update(Party by, TicketContent corrected, List<String> skills, Instant now) {
		require(TicketAction.UPDATE, by, now);
		return new Ticket(this.id, this.version + 1, this.createdAt, now, this.reference, this.organisationId,
				this.factory, corrected, skills, this.requester, this.assignee, this.progress, this.lastMessageAt,
				this.outbound);
	}

	public Ticket claim(Party by, @Nullable String reason, Instant now) {
		require(TicketAction.CLAIMS, by, now);
		return moved(this.progress.to(TicketStatus.ASSIGNED, reason, now), by.person(), now);
	}

	/** Asks the organisation; from now on it must answer. */
	public Ticket askCustomer(Party by, TicketMessage question) {
		Instant now = question.createdAt();
		require(TicketAction.CUSTOMER_REQUESTS, by, now);
		return moved(this.progress.to(TicketStatus.WAITING_FOR_CUSTOMER, null, now), now).saying(question);
	}

	public Ticket solve(Party by, TicketMessage solution) {
		Instant now = solution.createdAt();
		require(TicketAction.SOLUTIONS, by, now);
		return moved(this.progress.solved(now), now).saying(solution);
	}

	/**
	 * Takes a public message. One of the organisation resumes a waiting ticket and opens
	 * a solved or lately closed one again; the first one of support staff starts the
	 * work.
	 */
	public Ticket hear(Party by, TicketMessage message) {
		Instant now = message.createdAt();
		require(TicketAction.MESSAGES, by, now);
		boolean resumes = switch (message.side()) {
			case CUSTOMER -> status() == TicketStatus.WAITING_FOR_CUSTOMER || this.progress.canReopen(now);
			case STAFF -> status() == TicketStatus.ASSIGNED;
		};
		TicketProgress next = resumes ? this.progress.to(TicketStatus.IN_PROGRESS, null, now) : this.progress;
		return moved(next, now).saying(message);
	}

	public Ticket reopen(Party by, @Nullable String reason, Instant now) {
		require(TicketAction.REOPENINGS, by, now);
		return moved(this.progress.to(TicketStatus.IN_PROGRESS, reason, now), now);
	}

	/**
	 * Closes a solved ticket.
	 * @param reopenUntil until when it can be opened again
	 */
	public Ticket close(Party by, @Nullable String reason, Instant now, Instant reopenUntil) {
		require(TicketAction.CLOSURES, by, now);
		return moved(this.progress.closed(reason, now, reopenUntil), now);
	}

	public Ticket cancel(Party by, @Nullable String reason, Instant now) {
		require(TicketAction.CANCELLATIONS, by, now);
		return moved(this.progress.cancelled(reason, now), now);
	}

	/** The same version without messages that have reached the conversation. */
	public Ticket without(Set<UUID> delivered) {
		return new Ticket(this.id, this.version, this.createdAt, this.updatedAt, this.reference, this.organisationId,
				this.factory, this.content, this.requiredSkills, this.requester, this.assignee, this.progress,
				this.lastMessageAt,
				this.outbound.stream().filter((message) -> !delivered.contains(message.id())).toList());
	}

	/** What this party may do now. */
	public List<TicketAction> allowedActions(Party party, Instant now) {
		return Arrays.stream(TicketAction.values())
			.filter((action) -> action.isFor(party) && isPossible(action, party, now))
			.toList();
	}

	/** Refuses what this party may not do, or not in this state. */
	public void require(TicketAction action, Party party, Instant now) {
		if (!action.isFor(party)) {
			throw new ForbiddenException(action.refusal(), Map.of("action", action.wireName()));
		}
		if (!isPossible(action, party, now)) {
			String key = (status() == TicketStatus.CLOSED && action != TicketAction.CANCELLATIONS) ? "ticket.closed"
					: "ticket.not-now";
			throw new InvalidStateException(key, status().name(),
					allowedActions(party, now).stream().map(TicketAction::wireName).toList());
		}
	}

	private boolean isPossible(TicketAction action, Party party, Instant now) {
		return switch (action) {
			case UPDATE -> status().isOpen() || (party.isStaff() && status() == TicketStatus.SOLVED);
			case CLAIMS -> status().canBecome(TicketStatus.ASSIGNED);
			case MESSAGES -> status().isOpen() || status() == TicketStatus.SOLVED
					|| (party.side() == TicketSide.CUSTOMER && this.progress.canReopen(now));
			case NOTES -> true;
			case CUSTOMER_REQUESTS -> status().canBecome(TicketStatus.WAITING_FOR_CUSTOMER);
			case SOLUTIONS -> status().canBecome(TicketStatus.SOLVED);
			case REOPENINGS -> this.progress.canReopen(now);
			case CLOSURES -> status().canBecome(TicketStatus.CLOSED);
			case CANCELLATIONS -> status().canBecome(TicketStatus.CANCELLED);
		};
	}

	private Ticket moved(TicketProgress next, Instant now) {
		return moved(next, this.assignee, now);
	}

	private Ticket moved(TicketProgress next, @Nullable Person whoHelps, Instant now) {
		return new Ticket(this.id, this.version + 1, this.createdAt, now, this.reference, this.organisationId,
				this.factory, this.content, this.requiredSkills, this.requester, whoHelps, next, this.lastMessageAt,
				this.outbound);
	}

	private Ticket saying(TicketMessage message) {
		List<TicketMessage> said = new ArrayList<>(this.outbound);
		said.add(message);
		return new Ticket(this.id, this.version, this.createdAt, this.updatedAt, this.reference, this.organisationId,
				this.factory, this.content, this.requiredSkills, this.requester, this.assignee, this.progress,
				message.createdAt(), said);
	}

}
