package hub.expertise.helpdesk;

import java.util.Optional;
import java.util.UUID;

/**
 * What a ticket asks about projects.
 */
public interface Projects {

	/**
	 * The organisation that a project belongs to; empty when there is no such project.
	 * Refuses as unavailable when nobody can say.
	 */
	Optional<UUID> organisationOf(UUID projectId);

}
