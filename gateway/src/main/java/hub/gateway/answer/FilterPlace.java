package hub.gateway.answer;

import jakarta.servlet.Filter;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/**
 * The order in which a request passes the filters of the front door.
 */
public enum FilterPlace {

	/** Names the request and answers every refusal of those below. */
	ANSWER,
	/** Refuses what can be read in two ways. */
	SHAPE,
	/** Answers browsers that ask whether they may. */
	CORS,
	/** Finds the route. */
	ROUTE,
	/** Verifies the token. */
	TOKEN,
	/** Counts. */
	LIMIT,
	/** Refuses what no contract declares. */
	ADMISSION,
	/** Takes in the body. */
	BODY;

	/** Registers a filter at this place. */
	public <F extends Filter> FilterRegistrationBean<F> register(F filter) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100 + ordinal());
		return registration;
	}

}
