package hub.gateway.route;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of each request, and refuses nothing yet: who asks too much is told so
 * even where there is nothing.
 */
public final class Routing implements Filter {

	private static final String ATTRIBUTE = Routing.class.getName();

	private final RouteTable table;

	public Routing(RouteTable table) {
		this.table = table;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		request.setAttribute(ATTRIBUTE, this.table.find(request.getMethod(), request.getRequestURI()));
		chain.doFilter(request, response);
	}

	/** What the table says about a request; unknown before this filter has seen it. */
	public static RouteTable.Match matchOf(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof RouteTable.Match match) ? match : new RouteTable.Unknown();
	}

	/** The route of a request, if there is one. */
	public static @Nullable Route routeOf(HttpServletRequest request) {
		return (matchOf(request) instanceof RouteTable.Found found) ? found.route() : null;
	}

}
