package hub.access.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.platform.caller.Caller;

/**
 * What an organisation works on. Applications belong to a project; it never changes its
 * organisation.
 */
public record Project(ProjectId id, long version, Instant createdAt, Instant updatedAt, UUID organisationId,
		String title, @Nullable String summary) {

	public static Project open(ProjectId id, UUID organisationId, String title, @Nullable String summary, Instant now) {
		return new Project(id, 1, now, now, organisationId, title, summary);
	}

	public Project describe(String newTitle, @Nullable String newSummary, Instant now) {
		return new Project(this.id, this.version + 1, this.createdAt, now, this.organisationId, newTitle, newSummary);
	}

	/** What the caller may do with it now. */
	public List<String> actionsFor(Caller caller) {
		return (caller.isMemberOf(this.organisationId) && caller.hasScope("access:apply")) ? List.of("update")
				: List.of();
	}

}
