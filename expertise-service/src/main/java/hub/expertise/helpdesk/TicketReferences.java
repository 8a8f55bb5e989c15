package hub.expertise.helpdesk;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import hub.expertise.category.TicketCategories;
import hub.expertise.category.TicketCategory;
import hub.platform.problem.FieldError;
import hub.platform.problem.Violations;

/**
 * Checks what a ticket refers to before anything is stored, and reports all that is wrong
 * together.
 */
@Component
public class TicketReferences {

	private final TicketCategories categories;

	private final Projects projects;

	TicketReferences(TicketCategories categories, Projects projects) {
		this.categories = categories;
		this.projects = projects;
	}

	/**
	 * The category, if it and the project fit.
	 * @param projectId absent when there is none, or none to check
	 */
	TicketCategory check(String category, @Nullable UUID projectId, UUID organisationId) {
		Violations violations = new Violations();
		Optional<TicketCategory> known = this.categories.findBySlug(category);
		if (known.isEmpty()) {
			violations.add(FieldError.member("/category", "UNKNOWN_VALUE", Map.of("allowed", this.categories.slugs())));
		}
		// Another organisation's project is reported as a missing one: its existence is
		// not told.
		if (projectId != null && !isOf(organisationId, projectId)) {
			violations.add(FieldError.member("/projectId", "NOT_FOUND"));
		}
		violations.throwIfAny();
		return known.orElseThrow();
	}

	private boolean isOf(UUID organisationId, UUID projectId) {
		return this.projects.organisationOf(projectId)
			.filter((owner) -> Objects.equals(owner, organisationId))
			.isPresent();
	}

}
