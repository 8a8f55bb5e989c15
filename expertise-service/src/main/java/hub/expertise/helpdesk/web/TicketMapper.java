package hub.expertise.helpdesk.web;

import java.time.Instant;

import hub.expertise.api.NewTicketDto;
import hub.expertise.api.NextStepActorDto;
import hub.expertise.api.NextStepDto;
import hub.expertise.api.TicketDto;
import hub.expertise.api.TicketPatchDto;
import hub.expertise.api.TicketPersonDto;
import hub.expertise.api.TicketPriorityDto;
import hub.expertise.api.TicketStatusDto;
import hub.expertise.category.TicketPriority;
import hub.expertise.helpdesk.TicketDraft;
import hub.expertise.ticket.Party;
import hub.expertise.ticket.Person;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketAction;
import hub.expertise.ticket.TicketContent;
import hub.expertise.ticket.TicketProgress;
import hub.expertise.ticket.TicketStatus;
import hub.expertise.ticket.WhoIsNext;
import hub.platform.next.NextStep;
import hub.platform.web.MergePatch;

/**
 * Tickets as the contract words them, for one caller.
 */
final class TicketMapper {

	private TicketMapper() {
	}

	static TicketDto toDto(Ticket ticket, Party party, Instant now) {
		TicketContent content = ticket.content();
		TicketProgress progress = ticket.progress();
		Person assignee = ticket.assignee();
		TicketDto dto = new TicketDto(ticket.id().value(), ticket.version(), ticket.createdAt(), ticket.updatedAt(),
				ticket.reference(), ticket.organisationId(), ticket.factory().id(), content.title(),
				content.description(), content.category(), toDto(content.priority()), content.language(),
				ticket.requiredSkills(), toDto(progress.status()), progress.since(), toDto(ticket.requester()),
				ticket.allowedActions(party, now).stream().map(TicketAction::wireName).toList());
		dto.setProjectId(content.projectId());
		dto.setSystemId(content.systemId());
		dto.setStatusReason(progress.reason());
		dto.setAssignee((assignee != null) ? toDto(assignee) : null);
		dto.setLastMessageAt(ticket.lastMessageAt());
		dto.setSolvedAt(progress.solvedAt());
		dto.setClosedAt(progress.closedAt());
		dto.setReopenUntil(progress.reopenUntil());
		dto.setNextStep(WhoIsNext.on(ticket, party).map(TicketMapper::toDto).orElse(null));
		return dto;
	}

	static TicketDraft toDomain(NewTicketDto dto) {
		TicketPriorityDto priority = dto.getPriority();
		return new TicketDraft(dto.getOrganisationId(), dto.getTitle(), dto.getDescription(), dto.getCategory(),
				(priority != null) ? toDomain(priority) : null, dto.getLanguage(), dto.getProjectId(),
				dto.getSystemId());
	}

	static TicketContent toDomain(TicketPatchDto dto, MergePatch patch, TicketContent current) {
		TicketPriorityDto priority = dto.getPriority();
		return new TicketContent(patch.pickRequired("title", dto.getTitle(), current.title()),
				patch.pickRequired("description", dto.getDescription(), current.description()),
				patch.pickRequired("category", dto.getCategory(), current.category()),
				patch.pickRequired("priority", (priority != null) ? toDomain(priority) : null, current.priority()),
				patch.pickRequired("language", dto.getLanguage(), current.language()),
				patch.pick("projectId", dto.getProjectId(), current.projectId()),
				patch.pick("systemId", dto.getSystemId(), current.systemId()));
	}

	static TicketStatus toDomain(TicketStatusDto status) {
		return switch (status) {
			case NEW -> TicketStatus.NEW;
			case ASSIGNED -> TicketStatus.ASSIGNED;
			case IN_PROGRESS -> TicketStatus.IN_PROGRESS;
			case WAITING_FOR_CUSTOMER -> TicketStatus.WAITING_FOR_CUSTOMER;
			case SOLVED -> TicketStatus.SOLVED;
			case CLOSED -> TicketStatus.CLOSED;
			case CANCELLED -> TicketStatus.CANCELLED;
		};
	}

	static TicketPriority toDomain(TicketPriorityDto priority) {
		return switch (priority) {
			case LOW -> TicketPriority.LOW;
			case NORMAL -> TicketPriority.NORMAL;
			case HIGH -> TicketPriority.HIGH;
			case URGENT -> TicketPriority.URGENT;
		};
	}

	private static TicketStatusDto toDto(TicketStatus status) {
		return switch (status) {
			case NEW -> TicketStatusDto.NEW;
			case ASSIGNED -> TicketStatusDto.ASSIGNED;
			case IN_PROGRESS -> TicketStatusDto.IN_PROGRESS;
			case WAITING_FOR_CUSTOMER -> TicketStatusDto.WAITING_FOR_CUSTOMER;
			case SOLVED -> TicketStatusDto.SOLVED;
			case CLOSED -> TicketStatusDto.CLOSED;
			case CANCELLED -> TicketStatusDto.CANCELLED;
		};
	}

	private static TicketPriorityDto toDto(TicketPriority priority) {
		return switch (priority) {
			case LOW -> TicketPriorityDto.LOW;
			case NORMAL -> TicketPriorityDto.NORMAL;
			case HIGH -> TicketPriorityDto.HIGH;
			case URGENT -> TicketPriorityDto.URGENT;
		};
	}

	private static TicketPersonDto toDto(Person person) {
		return new TicketPersonDto(person.subject());
	}

	private static NextStepDto toDto(NextStep step) {
		NextStepActorDto actor = new NextStepActorDto(switch (step.actor().kind()) {
			case CALLER -> NextStepActorDto.KindEnum.CALLER;
			case ORGANISATION -> NextStepActorDto.KindEnum.ORGANISATION;
			case FACTORY -> NextStepActorDto.KindEnum.FACTORY;
			case SYSTEM -> NextStepActorDto.KindEnum.SYSTEM;
		});
		return new NextStepDto(actor.name(step.actor().name()), step.action(), step.since()).dueAt(step.dueAt())
			.onExpiry(step.onExpiry());
	}

}
