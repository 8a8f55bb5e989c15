package hub.platform.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.caller.TokenClaims;

/**
 * Describes a caller and mints a token for it:
 * {@code TokenSpec.user("ada").scopes("org:read")
 * .memberOf(id, Role.MEMBER).token()}.
 */
public final class TokenSpec {

	private final String subject;

	private final String kind;

	private String clientId = "test-client";

	private List<String> scopes = List.of();

	private final List<Map<String, Object>> organisations = new ArrayList<>();

	private final List<Map<String, Object>> factories = new ArrayList<>();

	private TokenSpec(String subject, String kind) {
		this.subject = subject;
		this.kind = kind;
	}

	public static TokenSpec user(String subject) {
		return new TokenSpec(subject, "USER");
	}

	public static TokenSpec client(String clientId) {
		return new TokenSpec(clientId, "CLIENT").through(clientId);
	}

	/** One of the hub's own services. */
	public static TokenSpec service() {
		return client("test-service").scopes(Caller.SERVICE_SCOPE);
	}

	public TokenSpec through(String client) {
		this.clientId = client;
		return this;
	}

	public TokenSpec scopes(String... names) {
		this.scopes = List.of(names);
		return this;
	}

	public TokenSpec memberOf(UUID organisationId, Role... roles) {
		this.organisations.add(entry(organisationId, roles));
		return this;
	}

	public TokenSpec at(UUID factoryId, Role... roles) {
		this.factories.add(entry(factoryId, roles));
		return this;
	}

	/** A token of fifteen minutes. */
	public String token() {
		try {
			SignedJWT token = new SignedJWT(
					new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(TestIssuer.instance().key().getKeyID())
						.type(new JOSEObjectType("at+jwt"))
						.build(),
					claims().build());
			token.sign(new RSASSASigner(TestIssuer.instance().key()));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The header value that carries the token. */
	public String bearer() {
		return "Bearer " + token();
	}

	/** The claims of the token, for tests that spoil one of them. */
	public JWTClaimsSet.Builder claims() {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(TestIssuer.ISSUER)
			.subject(this.subject)
			.audience(TestIssuer.ISSUER)
			.jwtID(UUID.randomUUID().toString())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(900)))
			.claim("client_id", this.clientId)
			.claim("scope", String.join(" ", this.scopes))
			.claim(TokenClaims.KIND, this.kind)
			.claim(TokenClaims.ORGANISATIONS, this.organisations)
			.claim(TokenClaims.FACTORIES, this.factories);
	}

	private static Map<String, Object> entry(UUID id, Role... roles) {
		return Map.of("id", id.toString(), "roles", Arrays.stream(roles).map(Role::name).toList());
	}

}
