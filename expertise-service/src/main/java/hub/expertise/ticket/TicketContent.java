package hub.expertise.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.expertise.category.TicketPriority;

/**
 * What a ticket says: the part that people may correct.
 *
 * @param category slug of its category
 * @param language BCP 47
 * @param projectId absent when it is about no project
 * @param systemId absent when it is about no machine
 */
public record TicketContent(String title, String description, String category, TicketPriority priority, String language,
		@Nullable UUID projectId, @Nullable UUID systemId) {

	/** The names of the members in which the other differs. */
	public List<String> differences(TicketContent other) {
		List<String> names = new ArrayList<>();
		note(names, "title", this.title, other.title);
		note(names, "description", this.description, other.description);
		note(names, "category", this.category, other.category);
		note(names, "priority", this.priority, other.priority);
		note(names, "language", this.language, other.language);
		note(names, "projectId", this.projectId, other.projectId);
		note(names, "systemId", this.systemId, other.systemId);
		return names;
	}

	private static void note(List<String> names, String name, @Nullable Object one, @Nullable Object other) {
		if (!Objects.equals(one, other)) {
			names.add(name);
		}
	}

}
