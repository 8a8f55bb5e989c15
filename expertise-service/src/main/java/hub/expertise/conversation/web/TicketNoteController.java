package hub.expertise.conversation.web;

import java.net.URI;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.expertise.api.NoteTextDto;
import hub.expertise.api.TicketNoteDto;
import hub.expertise.api.TicketNoteListDto;
import hub.expertise.api.TicketNotesApi;
import hub.expertise.conversation.Noting;
import hub.expertise.conversation.TicketNote;
import hub.expertise.ticket.TicketId;
import hub.platform.caller.Callers;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.web.ETags;
import hub.platform.web.Expected;

/**
 * Staff notes over HTTP.
 */
@RestController
class TicketNoteController implements TicketNotesApi {

	private static final Sorts SORTS = Sorts.of("createdAt", "createdAt");

	/** A note is never changed. */
	private static final String TAG = ETags.of(1);

	private final Callers callers;

	private final Noting noting;

	private final Paging paging;

	TicketNoteController(Callers callers, Noting noting, Paging paging) {
		this.callers = callers;
		this.noting = noting;
		this.paging = paging;
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_expertise:read')")
	public ResponseEntity<TicketNoteListDto> listTicketNotes(UUID ticketId, Integer limit, @Nullable String cursor,
			@Nullable String sort, @Nullable String fields) {
		Page<TicketNote> page = this.noting.list(this.callers.current(), new TicketId(ticketId),
				this.paging.query(limit, cursor, sort, SORTS));
		return ResponseEntity.ok().headers(this.paging.headers(page)).body(ConversationMapper.toNotes(page));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_expertise:handle')")
	public ResponseEntity<TicketNoteDto> writeTicketNote(UUID ticketId, NoteTextDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		TicketNote note = this.noting.write(this.callers.current(), new TicketId(ticketId), Expected.optional(ifMatch),
				body.getText());
		URI location = URI.create("/v1/tickets/" + ticketId + "/notes/" + note.id());
		return ResponseEntity.created(location).eTag(TAG).body(ConversationMapper.toDto(note));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_expertise:read')")
	public ResponseEntity<TicketNoteDto> getTicketNote(UUID ticketId, UUID noteId, @Nullable String ifNoneMatch) {
		TicketNote note = this.noting.get(this.callers.current(), new TicketId(ticketId), noteId);
		return ResponseEntity.ok().eTag(TAG).body(ConversationMapper.toDto(note));
	}

}
