package hub.expertise.conversation.mongo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Repository;

import hub.expertise.conversation.TicketNote;
import hub.expertise.conversation.TicketNotes;
import hub.expertise.ticket.Ticket;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.store.Changes;
import hub.platform.store.Target;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;

/**
 * Notes in the store. Their events name no organisation: they are for the factory alone.
 */
@Repository
class MongoTicketNotes implements TicketNotes {

	private final VersionedCollection<TicketNoteDocument> notes;

	private final Changes changes;

	MongoTicketNotes(VersionedCollections collections, Changes changes) {
		this.notes = collections.of("ticketNotes", TicketNoteDocument.class, List.of(OfTicket.index()));
		this.changes = changes;
	}

	@Override
	public boolean add(Ticket ticket, TicketNote note) {
		Target target = new Target("TicketNote", note.id(), null, ticket.factory().id());
		return this.notes.insert(TicketNoteDocument.of(ticket, note),
				this.changes.of("expertise.note.added", "ticket-note.add", target));
	}

	@Override
	public Optional<TicketNote> find(Ticket ticket, UUID noteId) {
		return this.notes.find(OfTicket.one(ticket, noteId)).map(TicketNoteDocument::toDomain);
	}

	@Override
	public Page<TicketNote> list(Ticket ticket, PageQuery query) {
		return this.notes.page(OfTicket.all(ticket), query).map(TicketNoteDocument::toDomain);
	}

}
