package hub.expertise.ticket.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;

import org.springframework.stereotype.Repository;

import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketCriteria;
import hub.expertise.ticket.TicketEvent;
import hub.expertise.ticket.TicketId;
import hub.expertise.ticket.TicketMessage;
import hub.expertise.ticket.Tickets;
import hub.expertise.ticket.VisibleTickets;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.store.Change;
import hub.platform.store.Changes;
import hub.platform.store.References;
import hub.platform.store.Target;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
import hub.platform.web.Expected;

/**
 * Tickets in the store.
 */
@Repository
class MongoTickets implements Tickets {

	private static final int SWEEP = 100;

	private final VersionedCollection<TicketDocument> tickets;

	private final References references;

	private final Changes changes;

	MongoTickets(VersionedCollections collections, References references, Changes changes) {
		this.tickets = collections.of("tickets", TicketDocument.class, indexes());
		this.references = references;
		this.changes = changes;
	}

	/**
	 * Each order and the search, for those who asked and for those who help; the queue;
	 * the sweep.
	 */
	private static List<IndexModel> indexes() {
		List<IndexModel> indexes = new ArrayList<>();
		for (String tenant : List.of(TicketDocument.ORGANISATION, TicketDocument.FACTORY)) {
			for (String order : List.of(TicketDocument.CREATED_AT, TicketDocument.UPDATED_AT,
					TicketDocument.PRIORITY_RANK)) {
				indexes.add(new IndexModel(Indexes.ascending(tenant, order, TicketDocument.ID)));
			}
			indexes.add(new IndexModel(Indexes.ascending(tenant, TicketDocument.TERMS)));
		}
		indexes.add(new IndexModel(Indexes.ascending(TicketDocument.FACTORY, TicketDocument.STATUS,
				TicketDocument.CREATED_AT, TicketDocument.ID)));
		indexes.add(new IndexModel(Indexes.ascending(TicketDocument.OUTBOUND_SINCE)));
		return indexes;
	}

	@Override
	public String nextReference() {
		return this.references.next("T");
	}

	@Override
	public boolean add(Ticket ticket) {
		return this.tickets.insert(TicketDocument.of(ticket), change(TicketEvent.CREATED, ticket));
	}

	@Override
	public Optional<Ticket> find(VisibleTickets visible, TicketId id) {
		return this.tickets.find(TicketFilters.one(visible, id)).map(TicketDocument::toDomain);
	}

	@Override
	public Page<Ticket> list(VisibleTickets visible, TicketCriteria criteria, PageQuery query) {
		return this.tickets.page(TicketFilters.matching(visible, criteria), query).map(TicketDocument::toDomain);
	}

	@Override
	public Ticket change(VisibleTickets visible, Ticket seen, Expected expected, TicketEvent event,
			UnaryOperator<Ticket> next) {
		return this.tickets
			.change(TicketFilters.one(visible, seen.id()), expected, change(event, seen),
					(stored) -> stored.becoming(next.apply(stored.toDomain())))
			.toDomain();
	}

	/**
	 * Nothing that anybody sees changes, so the version stays. A change at the same time
	 * may bring a delivered message back; delivering it again does no harm.
	 */
	@Override
	public void delivered(Ticket ticket) {
		Set<UUID> ids = ticket.outbound().stream().map(TicketMessage::id).collect(Collectors.toUnmodifiableSet());
		this.tickets.change(Filters.eq(TicketDocument.ID, ticket.id().value()), Expected.any(), Change.none(),
				(stored) -> stored.becoming(stored.toDomain().without(ids)));
	}

	@Override
	public List<Ticket> undeliveredSince(Instant before) {
		return this.tickets.raw()
			.find(Filters.lt(TicketDocument.OUTBOUND_SINCE, before))
			.sort(Sorts.ascending(TicketDocument.OUTBOUND_SINCE))
			.limit(SWEEP)
			.map(TicketDocument::toDomain)
			.into(new ArrayList<>());
	}

	private Change change(TicketEvent event, Ticket ticket) {
		return this.changes.of(event.type(), event.action(),
				new Target("Ticket", ticket.id().value(), ticket.organisationId(), ticket.factory().id()),
				event.changed().toArray(String[]::new));
	}

}
