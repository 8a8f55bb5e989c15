package hub.expertise.category.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.expertise.api.TicketCategoriesApi;
import hub.expertise.api.TicketCategoryDto;
import hub.expertise.api.TicketCategoryListDto;
import hub.expertise.category.TicketCategories;
import hub.expertise.category.TicketCategory;
import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.problem.NotFoundException;
import hub.platform.web.ETags;

/**
 * Ticket categories over HTTP. Everybody with the scope sees them all.
 */
@RestController
class TicketCategoryController implements TicketCategoriesApi {

	private static final Sorts SORTS = Sorts.of("slug", "slug");

	private final TicketCategories categories;

	private final Paging paging;

	TicketCategoryController(TicketCategories categories, Paging paging) {
		this.categories = categories;
		this.paging = paging;
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_expertise:read', 'SCOPE_hub:service')")
	public ResponseEntity<TicketCategoryListDto> listTicketCategories(Integer limit, @Nullable String cursor,
			@Nullable String sort, @Nullable String fields, @Nullable String slug) {
		Page<TicketCategory> page = this.categories.list(slug, this.paging.query(limit, cursor, sort, SORTS));
		return ResponseEntity.ok().headers(this.paging.headers(page)).body(TicketCategoryMapper.toDto(page));
	}

	@Override
	@PreAuthorize("hasAnyAuthority('SCOPE_expertise:read', 'SCOPE_hub:service')")
	public ResponseEntity<TicketCategoryDto> getTicketCategory(UUID ticketCategoryId, @Nullable String ifNoneMatch) {
		TicketCategory category = this.categories.find(ticketCategoryId).orElseThrow(NotFoundException::new);
		return ResponseEntity.ok().eTag(ETags.of(category.version())).body(TicketCategoryMapper.toDto(category));
	}

}
