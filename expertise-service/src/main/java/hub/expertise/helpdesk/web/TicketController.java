package hub.expertise.helpdesk.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.expertise.api.NewTicketDto;
import hub.expertise.api.TicketDto;
import hub.expertise.api.TicketListDto;
import hub.expertise.api.TicketPatchDto;
import hub.expertise.api.TicketPriorityDto;
import hub.expertise.api.TicketStatusDto;
import hub.expertise.api.TicketsApi;
import hub.expertise.helpdesk.OpeningTickets;
import hub.expertise.helpdesk.UpdatingTickets;
import hub.expertise.ticket.Person;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketCriteria;
import hub.expertise.ticket.TicketId;
import hub.expertise.ticket.Tickets;
import hub.expertise.ticket.VisibleTickets;
import hub.platform.caller.Caller;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.web.Expected;
import hub.platform.web.MergePatch;
import hub.platform.web.MergePatches;

/**
 * Tickets over HTTP.
 */
@RestController
class TicketController implements TicketsApi {

	private static final Sorts SORTS = Sorts.of("-createdAt", "createdAt", "updatedAt", "priority=priorityRank");

	private final Tickets tickets;

	private final OpeningTickets opening;

	private final UpdatingTickets updating;

	private final TicketAnswers answers;

	private final Paging paging;

	private final MergePatches patches;

	TicketController(Tickets tickets, OpeningTickets opening, UpdatingTickets updating, TicketAnswers answers,
			Paging paging, MergePatches patches) {
		this.tickets = tickets;
		this.opening = opening;
		this.updating = updating;
		this.answers = answers;
		this.paging = paging;
		this.patches = patches;
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_expertise:read', 'SCOPE_hub:service')")
	public ResponseEntity<TicketListDto> listTickets(Integer limit, @Nullable String cursor, @Nullable String sort,
			@Nullable String fields, @Nullable String q, @Nullable List<TicketStatusDto> status,
			@Nullable List<TicketPriorityDto> priority, @Nullable List<String> category, @Nullable UUID organisationId,
			@Nullable String assignee, @Nullable Instant createdAfter, @Nullable Instant createdBefore) {
		Caller caller = this.answers.caller();
		TicketCriteria criteria = new TicketCriteria(set(status, TicketMapper::toDomain),
				set(priority, TicketMapper::toDomain), set(category, Function.identity()), organisationId,
				"me".equals(assignee) ? Person.of(caller) : null, "none".equals(assignee), createdAfter, createdBefore,
				q);
		Page<Ticket> page = this.tickets.list(VisibleTickets.of(caller), criteria,
				this.paging.query(limit, cursor, sort, SORTS));
		return ResponseEntity.ok().headers(this.paging.headers(page)).body(this.answers.toDto(page));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_expertise:request')")
	public ResponseEntity<TicketDto> openTicket(NewTicketDto body, @Nullable String idempotencyKey) {
		return this.answers.created(this.opening.open(this.answers.caller(), TicketMapper.toDomain(body)));
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_expertise:read', 'SCOPE_hub:service')")
	public ResponseEntity<TicketDto> getTicket(UUID ticketId, @Nullable String ifNoneMatch) {
		VisibleTickets visible = VisibleTickets.of(this.answers.caller());
		return this.answers.current(this.tickets.get(visible, new TicketId(ticketId)));
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_expertise:request', 'SCOPE_expertise:handle')")
	public ResponseEntity<TicketDto> updateTicket(UUID ticketId, TicketPatchDto body, @Nullable String ifMatch) {
		MergePatch patch = this.patches.current();
		return this.answers.current(this.updating.update(this.answers.caller(), new TicketId(ticketId),
				Expected.required(ifMatch), (content) -> TicketMapper.toDomain(body, patch, content)));
	}

	private static <T, R> Set<R> set(@Nullable List<T> values, Function<T, R> mapping) {
		return (values != null) ? values.stream().map(mapping).collect(Collectors.toUnmodifiableSet()) : Set.of();
	}

}
