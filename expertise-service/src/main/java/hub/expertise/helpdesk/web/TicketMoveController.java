package hub.expertise.helpdesk.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.expertise.api.PublicTextDto;
import hub.expertise.api.TicketDto;
import hub.expertise.api.TicketMoveDto;
import hub.expertise.api.TicketMovesApi;
import hub.expertise.helpdesk.MovingTickets;
import hub.expertise.ticket.TicketId;
import hub.platform.web.Expected;

/**
 * Moves of tickets over HTTP.
 */
@RestController
class TicketMoveController implements TicketMovesApi {

	private final MovingTickets moving;

	private final TicketAnswers answers;

	TicketMoveController(MovingTickets moving, TicketAnswers answers) {
		this.moving = moving;
		this.answers = answers;
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_expertise:handle')")
	public ResponseEntity<TicketDto> claimTicket(UUID ticketId, @Nullable String idempotencyKey,
			@Nullable String ifMatch, @Nullable TicketMoveDto body) {
		return this.answers.current(this.moving.claim(this.answers.caller(), new TicketId(ticketId),
				Expected.required(ifMatch), reason(body)));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_expertise:handle')")
	public ResponseEntity<TicketDto> askCustomer(UUID ticketId, PublicTextDto body, @Nullable String idempotencyKey,
			@Nullable String ifMatch) {
		return this.answers.current(this.moving.askCustomer(this.answers.caller(), new TicketId(ticketId),
				Expected.required(ifMatch), body.getText()));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_expertise:handle')")
	public ResponseEntity<TicketDto> solveTicket(UUID ticketId, PublicTextDto body, @Nullable String idempotencyKey,
			@Nullable String ifMatch) {
		return this.answers.current(this.moving.solve(this.answers.caller(), new TicketId(ticketId),
				Expected.required(ifMatch), body.getText()));
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_expertise:request', 'SCOPE_expertise:handle')")
	public ResponseEntity<TicketDto> reopenTicket(UUID ticketId, @Nullable String idempotencyKey,
			@Nullable String ifMatch, @Nullable TicketMoveDto body) {
		return this.answers.current(this.moving.reopen(this.answers.caller(), new TicketId(ticketId),
				Expected.required(ifMatch), reason(body)));
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_expertise:request', 'SCOPE_expertise:handle')")
	public ResponseEntity<TicketDto> closeTicket(UUID ticketId, @Nullable String idempotencyKey,
			@Nullable String ifMatch, @Nullable TicketMoveDto body) {
		return this.answers.current(this.moving.close(this.answers.caller(), new TicketId(ticketId),
				Expected.required(ifMatch), reason(body)));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_expertise:request')")
	public ResponseEntity<TicketDto> cancelTicket(UUID ticketId, @Nullable String idempotencyKey,
			@Nullable String ifMatch, @Nullable TicketMoveDto body) {
		return this.answers.current(this.moving.cancel(this.answers.caller(), new TicketId(ticketId),
				Expected.required(ifMatch), reason(body)));
	}

	private static @Nullable String reason(@Nullable TicketMoveDto body) {
		return (body != null) ? body.getReason() : null;
	}

}
