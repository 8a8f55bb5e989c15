package hub.gateway.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import hub.platform.problem.RefusedException;

/**
 * Learns of every refusal before it is written, may add headers, and may refuse
 * otherwise.
 */
@FunctionalInterface
public interface RefusalListener {

	/** The refusal to write. */
	RefusedException refused(HttpServletRequest request, HttpServletResponse response, RefusedException refusal);

}
