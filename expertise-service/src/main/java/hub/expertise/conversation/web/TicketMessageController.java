package hub.expertise.conversation.web;

import java.net.URI;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.expertise.api.PublicTextDto;
import hub.expertise.api.TicketMessageDto;
import hub.expertise.api.TicketMessageListDto;
import hub.expertise.api.TicketMessagesApi;
import hub.expertise.conversation.Conversing;
import hub.expertise.ticket.TicketId;
import hub.expertise.ticket.TicketMessage;
import hub.platform.caller.Callers;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.web.ETags;
import hub.platform.web.Expected;

/**
 * Public messages over HTTP.
 */
@RestController
class TicketMessageController implements TicketMessagesApi {

	private static final Sorts SORTS = Sorts.of("createdAt", "createdAt");

	/** A message is never changed. */
	private static final String TAG = ETags.of(1);

	private final Callers callers;

	private final Conversing conversing;

	private final Paging paging;

	TicketMessageController(Callers callers, Conversing conversing, Paging paging) {
		this.callers = callers;
		this.conversing = conversing;
		this.paging = paging;
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_expertise:read', 'SCOPE_hub:service')")
	public ResponseEntity<TicketMessageListDto> listTicketMessages(UUID ticketId, Integer limit,
			@Nullable String cursor, @Nullable String sort, @Nullable String fields) {
		Page<TicketMessage> page = this.conversing.list(this.callers.current(), new TicketId(ticketId),
				this.paging.query(limit, cursor, sort, SORTS));
		return ResponseEntity.ok().headers(this.paging.headers(page)).body(ConversationMapper.toMessages(page));
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_expertise:request', 'SCOPE_expertise:handle')")
	public ResponseEntity<TicketMessageDto> writeTicketMessage(UUID ticketId, PublicTextDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		TicketMessage message = this.conversing.write(this.callers.current(), new TicketId(ticketId),
				Expected.optional(ifMatch), body.getText());
		URI location = URI.create("/v1/tickets/" + ticketId + "/messages/" + message.id());
		return ResponseEntity.created(location).eTag(TAG).body(ConversationMapper.toDto(message));
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_expertise:read', 'SCOPE_hub:service')")
	public ResponseEntity<TicketMessageDto> getTicketMessage(UUID ticketId, UUID messageId,
			@Nullable String ifNoneMatch) {
		TicketMessage message = this.conversing.get(this.callers.current(), new TicketId(ticketId), messageId);
		return ResponseEntity.ok().eTag(TAG).body(ConversationMapper.toDto(message));
	}

}
