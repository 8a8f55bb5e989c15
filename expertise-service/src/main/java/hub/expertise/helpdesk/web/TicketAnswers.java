package hub.expertise.helpdesk.web;

import java.net.URI;
import java.time.InstantSource;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import hub.expertise.api.PageDto;
import hub.expertise.api.TicketDto;
import hub.expertise.api.TicketListDto;
import hub.expertise.ticket.Party;
import hub.expertise.ticket.Ticket;
import hub.platform.caller.Caller;
import hub.platform.caller.Callers;
import hub.platform.paging.Page;
import hub.platform.web.ETags;

/**
 * Answers with tickets, each worded for the caller of the request at hand.
 */
@Component
class TicketAnswers {

	private final Callers callers;

	private final InstantSource clock;

	TicketAnswers(Callers callers, InstantSource clock) {
		this.callers = callers;
		this.clock = clock;
	}

	Caller caller() {
		return this.callers.current();
	}

	ResponseEntity<TicketDto> created(Ticket ticket) {
		return ResponseEntity.created(URI.create("/v1/tickets/" + ticket.id()))
			.eTag(ETags.of(ticket.version()))
			.body(toDto(ticket));
	}

	ResponseEntity<TicketDto> current(Ticket ticket) {
		return ResponseEntity.ok().eTag(ETags.of(ticket.version())).body(toDto(ticket));
	}

	TicketListDto toDto(Page<Ticket> page) {
		return new TicketListDto(page.items().stream().map(this::toDto).toList(),
				new PageDto(page.limit()).next(page.next()).prev(page.prev()));
	}

	private TicketDto toDto(Ticket ticket) {
		return TicketMapper.toDto(ticket, Party.of(caller(), ticket), this.clock.instant());
	}

}
