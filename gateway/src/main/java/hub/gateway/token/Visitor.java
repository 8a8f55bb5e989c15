package hub.gateway.token;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as far as the front door must know in order to count: never more than the
 * verified token says.
 *
 * @param subject issuer and subject, absent without a token
 * @param clientId the program, absent without a token
 * @param person whether a person stands behind the program
 */
public record Visitor(@Nullable String subject, @Nullable String clientId, boolean person) {

	private static final String ATTRIBUTE = Visitor.class.getName();

	private static final Visitor UNKNOWN = new Visitor(null, null, false);

	static Visitor of(Jwt token) {
		String client = token.getClaimAsString("client_id");
		if (client == null) {
			client = token.getClaimAsString("azp");
		}
		return new Visitor(token.getClaimAsString("iss") + "|" + token.getSubject(), client,
				!"CLIENT".equals(token.getClaimAsString("hub_kind")));
	}

	/** The visitor of a request; unknown without a token. */
	public static Visitor of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof Visitor visitor) ? visitor : UNKNOWN;
	}

	public boolean isKnown() {
		return this.subject != null;
	}

	void assignTo(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

}
