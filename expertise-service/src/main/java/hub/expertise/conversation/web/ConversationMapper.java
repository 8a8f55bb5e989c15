package hub.expertise.conversation.web;

import java.util.List;

import hub.expertise.api.PageDto;
import hub.expertise.api.TicketAuthorDto;
import hub.expertise.api.TicketMessageDto;
import hub.expertise.api.TicketMessageKindDto;
import hub.expertise.api.TicketMessageListDto;
import hub.expertise.api.TicketNoteDto;
import hub.expertise.api.TicketNoteListDto;
import hub.expertise.api.TicketSideDto;
import hub.expertise.conversation.TicketNote;
import hub.expertise.ticket.MessageKind;
import hub.expertise.ticket.Person;
import hub.expertise.ticket.TicketMessage;
import hub.expertise.ticket.TicketSide;
import hub.platform.paging.Page;

/**
 * Messages and notes as the contract words them. Nothing can be done with them but read.
 */
final class ConversationMapper {

	private ConversationMapper() {
	}

	static TicketMessageDto toDto(TicketMessage message) {
		return new TicketMessageDto(message.id(), 1L, message.createdAt(), message.createdAt(),
				message.ticketId().value(), toDto(message.kind()), toDto(message.author(), message.side()),
				message.text(), List.of());
	}

	static TicketMessageListDto toMessages(Page<TicketMessage> page) {
		return new TicketMessageListDto(page.items().stream().map(ConversationMapper::toDto).toList(), toDto(page));
	}

	static TicketNoteDto toDto(TicketNote note) {
		return new TicketNoteDto(note.id(), 1L, note.createdAt(), note.createdAt(), note.ticketId().value(),
				toDto(note.author(), TicketSide.STAFF), note.text(), List.of());
	}

	static TicketNoteListDto toNotes(Page<TicketNote> page) {
		return new TicketNoteListDto(page.items().stream().map(ConversationMapper::toDto).toList(), toDto(page));
	}

	private static PageDto toDto(Page<?> page) {
		return new PageDto(page.limit()).next(page.next()).prev(page.prev());
	}

	private static TicketAuthorDto toDto(Person author, TicketSide side) {
		return new TicketAuthorDto(author.subject(), switch (side) {
			case CUSTOMER -> TicketSideDto.CUSTOMER;
			case STAFF -> TicketSideDto.STAFF;
		});
	}

	private static TicketMessageKindDto toDto(MessageKind kind) {
		return switch (kind) {
			case MESSAGE -> TicketMessageKindDto.MESSAGE;
			case CUSTOMER_REQUEST -> TicketMessageKindDto.CUSTOMER_REQUEST;
			case SOLUTION -> TicketMessageKindDto.SOLUTION;
		};
	}

}
