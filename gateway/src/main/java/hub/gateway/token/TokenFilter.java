package hub.gateway.token;

import java.io.IOException;
import java.util.Map;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

import hub.gateway.route.Route;
import hub.gateway.route.Routing;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Verifies the access token of a request, wherever one is sent: a bad token is refused
 * even where none is needed. Protects the services from forged and stale tokens; they
 * check again.
 */
public final class TokenFilter implements Filter {

	private static final String SCHEME = "Bearer ";

	private final JwtDecoder tokens;

	public TokenFilter(JwtDecoder tokens) {
		this.tokens = tokens;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		String authorization = request.getHeader("Authorization");
		if (authorization != null && isOurs(Routing.routeOf(request))) {
			verify(authorization).assignTo(request);
		}
		chain.doFilter(request, response);
	}

	/** The endpoints of OAuth 2.1 have credentials of their own. */
	private static boolean isOurs(@Nullable Route route) {
		return route == null || (route.kind() != Route.Kind.PROTOCOL && route.kind() != Route.Kind.BROWSER);
	}

	private Visitor verify(String authorization) {
		if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			throw new RefusedException(ProblemType.UNAUTHENTICATED);
		}
		try {
			Jwt token = this.tokens.decode(authorization.substring(SCHEME.length()).trim());
			if (token.hasClaim("cnf")) {
				throw new RefusedException(ProblemType.UNAUTHENTICATED, "gateway.proof-missing", Map.of());
			}
			return Visitor.of(token);
		}
		catch (JwtException ex) {
			if (areKeysOutOfReach(ex)) {
				throw new RefusedException(ProblemType.UNAVAILABLE, "detail.unavailable", Map.of("retryAfter", 5));
			}
			throw new RefusedException(ProblemType.UNAUTHENTICATED);
		}
	}

	private static boolean areKeysOutOfReach(JwtException exception) {
		for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof RateLimitReachedException) {
				return false;
			}
			if (cause instanceof KeySourceException) {
				return true;
			}
		}
		return false;
	}

}
