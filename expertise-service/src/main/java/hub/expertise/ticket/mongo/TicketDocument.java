package hub.expertise.ticket.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import hub.expertise.category.TicketPriority;
import hub.expertise.conversation.mongo.PersonPart;
import hub.expertise.ticket.HandlingFactory;
import hub.expertise.ticket.MessageKind;
import hub.expertise.ticket.Person;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketContent;
import hub.expertise.ticket.TicketId;
import hub.expertise.ticket.TicketMessage;
import hub.expertise.ticket.TicketProgress;
import hub.expertise.ticket.TicketSide;
import hub.expertise.ticket.TicketStatus;
import hub.platform.search.SearchTerms;

/**
 * A ticket as it is stored. Field names are written here only.
 *
 * @param priorityRank what lists are sorted by
 * @param outbound messages on their way into the conversation
 * @param outboundSince since when the oldest of them is on its way; absent when there is
 * none
 * @param terms what a search finds it by
 */
public record TicketDocument(@BsonId UUID id, long version, Instant createdAt, Instant updatedAt, String reference,
		UUID organisationId, UUID factoryId, String factorySlug, String title, String description, String category,
		String priority, int priorityRank, String language, @Nullable UUID projectId, @Nullable UUID systemId,
		List<String> requiredSkills, String status, Instant statusSince, @Nullable String statusReason,
		@Nullable Instant solvedAt, @Nullable Instant closedAt, @Nullable Instant reopenUntil, PersonPart requester,
		@Nullable PersonPart assignee, @Nullable Instant lastMessageAt, List<OutboundPart> outbound,
		@Nullable Instant outboundSince, List<String> terms) {

	static final String ID = "_id";

	static final String ORGANISATION = "organisationId";

	static final String FACTORY = "factoryId";

	static final String CREATED_AT = "createdAt";

	static final String UPDATED_AT = "updatedAt";

	static final String PRIORITY = "priority";

	static final String PRIORITY_RANK = "priorityRank";

	static final String STATUS = "status";

	static final String CATEGORY = "category";

	static final String ASSIGNEE = "assignee";

	static final String OUTBOUND_SINCE = "outboundSince";

	static final String TERMS = "terms";

	/** A person inside a ticket. */
	public record PersonPart(String issuer, String subject) {

		static PersonPart of(Person person) {
			return new PersonPart(person.issuer(), person.subject());
		}

		Person toDomain() {
			return new Person(this.issuer, this.subject);
		}

	}

	/** A message inside a ticket, until it has reached the conversation. */
	public record OutboundPart(UUID messageId, String kind, PersonPart author, String side, String text, Instant at) {

		static OutboundPart of(TicketMessage message) {
			return new OutboundPart(message.id(), message.kind().name(), PersonPart.of(message.author()),
					message.side().name(), message.text(), message.createdAt());
		}

		TicketMessage toDomain(TicketId ticketId) {
			return new TicketMessage(this.messageId, ticketId, MessageKind.valueOf(this.kind), this.author.toDomain(),
					TicketSide.valueOf(this.side), this.text, this.at);
		}

	}

	static TicketDocument of(Ticket ticket) {
		TicketContent content = ticket.content();
		return of(ticket,
				SearchTerms.index(String.join("\n", ticket.reference(), content.title(), content.description())));
	}

	/**
	 * The next version; its search terms are made anew only when its words have changed.
	 */
	TicketDocument becoming(Ticket next) {
		boolean sameWords = this.title.equals(next.content().title())
				&& this.description.equals(next.content().description());
		return sameWords ? of(next, this.terms) : of(next);
	}

	private static TicketDocument of(Ticket ticket, List<String> terms) {
		TicketContent content = ticket.content();
		TicketProgress progress = ticket.progress();
		Person assignee = ticket.assignee();
		List<OutboundPart> outbound = ticket.outbound().stream().map(OutboundPart::of).toList();
		return new TicketDocument(ticket.id().value(), ticket.version(), ticket.createdAt(), ticket.updatedAt(),
				ticket.reference(), ticket.organisationId(), ticket.factory().id(), ticket.factory().slug(),
				content.title(), content.description(), content.category(), content.priority().name(),
				content.priority().rank(), content.language(), content.projectId(), content.systemId(),
				ticket.requiredSkills(), progress.status().name(), progress.since(), progress.reason(),
				progress.solvedAt(), progress.closedAt(), progress.reopenUntil(), PersonPart.of(ticket.requester()),
				(assignee != null) ? PersonPart.of(assignee) : null, ticket.lastMessageAt(), outbound,
				outbound.isEmpty() ? null : outbound.getFirst().at(), terms);
	}

	Ticket toDomain() {
		TicketId ticketId = new TicketId(this.id);
		return new Ticket(ticketId, this.version, this.createdAt, this.updatedAt, this.reference, this.organisationId,
				new HandlingFactory(this.factoryId, this.factorySlug),
				new TicketContent(this.title, this.description, this.category, TicketPriority.valueOf(this.priority),
						this.language, this.projectId, this.systemId),
				this.requiredSkills, this.requester.toDomain(),
				(this.assignee != null) ? this.assignee.toDomain() : null,
				new TicketProgress(TicketStatus.valueOf(this.status), this.statusSince, this.statusReason,
						this.solvedAt, this.closedAt, this.reopenUntil),
				this.lastMessageAt, this.outbound.stream().map((part) -> part.toDomain(ticketId)).toList());
	}

}
