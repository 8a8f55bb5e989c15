package hub.expertise.category;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;

/**
 * All categories that a ticket can have. They belong to the hub, not to an organisation:
 * everybody sees the same.
 */
public interface TicketCategories {

	Optional<TicketCategory> find(UUID id);

	Optional<TicketCategory> findBySlug(String slug);

	/** The slugs of all categories, in their order. */
	List<String> slugs();

	Page<TicketCategory> list(@Nullable String slug, PageQuery query);

}
