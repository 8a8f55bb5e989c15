package hub.expertise.ticket.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import hub.expertise.ticket.Person;
import hub.expertise.ticket.TicketCriteria;
import hub.expertise.ticket.TicketId;
import hub.expertise.ticket.VisibleTickets;
import hub.platform.search.SearchTerms;

/**
 * Puts into a query what a caller can see and what he looks for.
 */
final class TicketFilters {

	private TicketFilters() {
	}

	/** One ticket, if it is visible. */
	static Bson one(VisibleTickets visible, TicketId id) {
		return Filters.and(Filters.eq(TicketDocument.ID, id.value()), visible(visible));
	}

	static Bson matching(VisibleTickets visible, TicketCriteria criteria) {
		List<Bson> all = new ArrayList<>();
		all.add(tenants(visible, criteria.organisationId()));
		any(all, TicketDocument.STATUS, names(criteria.statuses()));
		any(all, TicketDocument.PRIORITY, names(criteria.priorities()));
		any(all, TicketDocument.CATEGORY, criteria.categories());
		Person assignee = criteria.assignee();
		if (assignee != null) {
			all.add(Filters.eq(TicketDocument.ASSIGNEE + ".issuer", assignee.issuer()));
			all.add(Filters.eq(TicketDocument.ASSIGNEE + ".subject", assignee.subject()));
		}
		if (criteria.unassigned()) {
			all.add(Filters.exists(TicketDocument.ASSIGNEE, false));
		}
		if (criteria.createdAfter() != null) {
			all.add(Filters.gte(TicketDocument.CREATED_AT, criteria.createdAfter()));
		}
		if (criteria.createdBefore() != null) {
			all.add(Filters.lt(TicketDocument.CREATED_AT, criteria.createdBefore()));
		}
		if (criteria.words() != null) {
			all.add(SearchTerms.filter(TicketDocument.TERMS, criteria.words()));
		}
		return (all.size() == 1) ? all.getFirst() : Filters.and(all);
	}

	/**
	 * A member who names his organisation needs no further proof; staff sees of it what
	 * the factory handles.
	 */
	private static Bson tenants(VisibleTickets visible, @Nullable UUID organisationId) {
		if (organisationId == null) {
			return visible(visible);
		}
		Bson wanted = Filters.eq(TicketDocument.ORGANISATION, organisationId);
		return (visible.all() || visible.organisationIds().contains(organisationId)) ? wanted
				: Filters.and(wanted, oneOf(TicketDocument.FACTORY, visible.factoryIds()));
	}

	private static Bson visible(VisibleTickets visible) {
		if (visible.all()) {
			return Filters.empty();
		}
		Bson asked = oneOf(TicketDocument.ORGANISATION, visible.organisationIds());
		Bson handled = oneOf(TicketDocument.FACTORY, visible.factoryIds());
		if (visible.factoryIds().isEmpty()) {
			return asked;
		}
		return visible.organisationIds().isEmpty() ? handled : Filters.or(asked, handled);
	}

	private static Bson oneOf(String field, Set<UUID> ids) {
		return (ids.size() == 1) ? Filters.eq(field, ids.iterator().next()) : Filters.in(field, ids);
	}

	private static void any(List<Bson> all, String field, Set<String> values) {
		if (values.size() == 1) {
			all.add(Filters.eq(field, values.iterator().next()));
		}
		else if (!values.isEmpty()) {
			all.add(Filters.in(field, values));
		}
	}

	private static Set<String> names(Set<? extends Enum<?>> values) {
		return values.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
	}

}
