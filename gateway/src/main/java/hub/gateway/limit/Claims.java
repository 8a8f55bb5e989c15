package hub.gateway.limit;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import hub.gateway.route.Route;
import hub.gateway.token.Visitor;

/**
 * Under which policies a request falls, and what it costs.
 */
final class Claims {

	private static final long DEAR = 5;

	private final Policy anon;

	private final Policy client;

	private final Policy user;

	private final Policy write;

	private final Policy authFailure;

	private final Policy signIn;

	Claims(LimitProperties settings) {
		this.anon = settings.policy("anon", settings.anon());
		this.client = settings.policy("client", settings.client());
		this.user = settings.policy("user", settings.user());
		this.write = settings.policy("write", settings.write());
		this.authFailure = settings.policy("auth-failure", settings.authFailure());
		this.signIn = settings.policy("sign-in", settings.signIn());
	}

	List<Quotas.Claim> of(HttpServletRequest request, @Nullable Route route) {
		Visitor visitor = Visitor.of(request);
		if (!visitor.isKnown()) {
			return List.of(ofAddress(request, route));
		}
		long cost = cost(request, route);
		List<Quotas.Claim> claims = new ArrayList<>(3);
		claims.add(new Quotas.Claim(this.client, callerOf(request), cost));
		String subject = String.valueOf(visitor.subject());
		if (visitor.person()) {
			claims.add(new Quotas.Claim(this.user, subject, cost));
		}
		if (isChange(request.getMethod())) {
			claims.add(new Quotas.Claim(this.write, subject, 1));
		}
		return claims;
	}

	/** A request that is refused before we know who calls. */
	Quotas.Claim ofAddress(HttpServletRequest request, @Nullable Route route) {
		boolean signingIn = route != null
				&& (route.kind() == Route.Kind.PROTOCOL || route.kind() == Route.Kind.BROWSER);
		return new Quotas.Claim(signingIn ? this.signIn : this.anon, Addresses.keyOf(request.getRemoteAddr()),
				signingIn ? 1 : cost(request, route));
	}

	Quotas.Claim ofRefusedToken(HttpServletRequest request) {
		return new Quotas.Claim(this.authFailure, Addresses.keyOf(request.getRemoteAddr()), 1);
	}

	/** Whose requests in flight are counted together. */
	String callerOf(HttpServletRequest request) {
		Visitor visitor = Visitor.of(request);
		if (!visitor.isKnown()) {
			return Addresses.keyOf(request.getRemoteAddr());
		}
		return visitor.person() ? visitor.clientId() + "|" + visitor.subject() : String.valueOf(visitor.clientId());
	}

	private static long cost(HttpServletRequest request, @Nullable Route route) {
		String query = request.getQueryString();
		boolean search = query != null && (query.startsWith("q=") || query.contains("&q="));
		boolean upload = route != null && route.is(Route.Mark.UPLOAD) && isChange(request.getMethod());
		boolean export = route != null && (route.path().endsWith("/exports") && isChange(request.getMethod())
				|| route.is(Route.Mark.CSV) && String.valueOf(request.getHeader("Accept")).contains("text/csv"));
		return (search || upload || export) ? DEAR : 1;
	}

	private static boolean isChange(String method) {
		return switch (method) {
			case "GET", "HEAD", "OPTIONS" -> false;
			default -> true;
		};
	}

}
