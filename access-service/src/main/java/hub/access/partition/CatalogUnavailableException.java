package hub.access.partition;

import java.util.Map;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * The catalogue gives no answer, so that a request for hours cannot be checked. Nothing
 * has changed.
 */
public final class CatalogUnavailableException extends RefusedException {

	private static final int RETRY_AFTER_SECONDS = 5;

	public CatalogUnavailableException() {
		super(ProblemType.UNAVAILABLE, "catalogue-unavailable", Map.of("retryAfter", RETRY_AFTER_SECONDS));
	}

}
