package hub.expertise.helpdesk.http;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

import hub.expertise.helpdesk.Projects;
import hub.platform.peer.Peers;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Asks access-service, with the token of this service.
 */
@Component
class AccessProjects implements Projects {

	private static final Logger logger = LoggerFactory.getLogger(AccessProjects.class);

	private final Peers peers;

	AccessProjects(Peers peers) {
		this.peers = peers;
	}

	@Override
	public Optional<UUID> organisationOf(UUID projectId) {
		try {
			ProjectPart project = this.peers.client("access")
				.get()
				.uri("/v1/projects/{projectId}", projectId)
				.retrieve()
				.body(ProjectPart.class);
			return Optional.ofNullable(project).map(ProjectPart::organisationId);
		}
		catch (HttpClientErrorException.NotFound ex) {
			return Optional.empty();
		}
		catch (RestClientException | RefusedException ex) {
			logger.warn("access-service could not say whether a project exists: {}", ex.getClass().getSimpleName());
			throw new RefusedException(ProblemType.UNAVAILABLE, "ticket.projects-unavailable", Map.of("retryAfter", 5));
		}
	}

	/** What a ticket needs of a project. */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record ProjectPart(UUID organisationId) {

	}

}
