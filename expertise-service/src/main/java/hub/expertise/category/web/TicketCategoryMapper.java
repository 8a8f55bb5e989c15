package hub.expertise.category.web;

import java.util.List;

import hub.expertise.api.PageDto;
import hub.expertise.api.TicketCategoryDto;
import hub.expertise.api.TicketCategoryListDto;
import hub.expertise.api.TicketCategoryNameDto;
import hub.expertise.api.TicketPriorityDto;
import hub.expertise.api.TicketRouteDto;
import hub.expertise.category.CategoryName;
import hub.expertise.category.TicketCategory;
import hub.expertise.category.TicketPriority;
import hub.expertise.category.TicketRoute;
import hub.platform.paging.Page;

/**
 * Ticket categories as the contract words them.
 */
final class TicketCategoryMapper {

	private TicketCategoryMapper() {
	}

	static TicketCategoryListDto toDto(Page<TicketCategory> page) {
		return new TicketCategoryListDto(page.items().stream().map(TicketCategoryMapper::toDto).toList(),
				new PageDto(page.limit()).next(page.next()).prev(page.prev()));
	}

	static TicketCategoryDto toDto(TicketCategory category) {
		CategoryName name = category.name();
		return new TicketCategoryDto(category.id(), category.version(), category.createdAt(), category.updatedAt(),
				category.slug(), new TicketCategoryNameDto(name.en()).fr(name.fr()).de(name.de()),
				category.defaultSkills(), toDto(category.defaultPriority()), toDto(category.route()), List.of());
	}

	private static TicketPriorityDto toDto(TicketPriority priority) {
		return switch (priority) {
			case LOW -> TicketPriorityDto.LOW;
			case NORMAL -> TicketPriorityDto.NORMAL;
			case HIGH -> TicketPriorityDto.HIGH;
			case URGENT -> TicketPriorityDto.URGENT;
		};
	}

	private static TicketRouteDto toDto(TicketRoute route) {
		return switch (route) {
			case SKILL -> TicketRouteDto.SKILL;
			case TRIAGE -> TicketRouteDto.TRIAGE;
		};
	}

}
