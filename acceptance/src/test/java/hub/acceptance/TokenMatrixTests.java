package hub.acceptance;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import hub.acceptance.support.Answer;
import hub.acceptance.support.Api;
import hub.acceptance.support.ForeignIssuer;
import hub.acceptance.support.Hub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bad tokens at the front door and at services called directly. The hub under test trusts
 * our key, so that each token is wrong in one point only.
 */
@TestInstance(Lifecycle.PER_CLASS)
class TokenMatrixTests {

	private final ForeignIssuer issuer = new ForeignIssuer();

	private final Hub hub = Hub.fresh(Map.of("HUB_SECURITY_JWKSURI", this.issuer.jwksUri()));

	@AfterAll
	void end() {
		this.hub.close();
		this.issuer.close();
	}

	private String good() {
		return changed((header, claims) -> {
		});
	}

	private String changed(BiConsumer<Map<String, Object>, Map<String, Object>> change) {
		Map<String, Object> header = this.issuer.header();
		Map<String, Object> claims = this.issuer.claims(this.hub.url().toString());
		change.accept(header, claims);
		return this.issuer.sign(header, claims);
	}

	private Map<String, String> badTokens() {
		long now = System.currentTimeMillis() / 1000;
		String url = this.hub.url().toString();
		Map<String, String> tokens = new LinkedHashMap<>();
		tokens.put("garbage", "garbage");
		tokens.put("expired", changed((header, claims) -> {
			claims.put("iat", now - 900);
			claims.put("exp", now - 60);
		}));
		tokens.put("not valid yet", changed((header, claims) -> claims.put("nbf", now + 300)));
		tokens.put("valid too long", changed((header, claims) -> claims.put("exp", now + 7_200)));
		tokens.put("wrong aud", changed((header, claims) -> claims.put("aud", "https://elsewhere.example")));
		tokens.put("no aud", changed((header, claims) -> claims.remove("aud")));
		tokens.put("wrong iss", changed((header, claims) -> claims.put("iss", "https://elsewhere.example")));
		tokens.put("no sub", changed((header, claims) -> claims.remove("sub")));
		tokens.put("no jti", changed((header, claims) -> claims.remove("jti")));
		tokens.put("no client", changed((header, claims) -> claims.remove("client_id")));
		tokens.put("ID token", changed((header, claims) -> {
			header.put("typ", "JWT");
			claims.put("nonce", "n");
			claims.remove("scope");
		}));
		tokens.put("wrong typ", changed((header, claims) -> header.put("typ", "logout+jwt")));
		tokens.put("no typ", changed((header, claims) -> header.remove("typ")));
		tokens.put("unknown crit", changed((header, claims) -> header.put("crit", new String[] { "exotic" })));
		Map<String, Object> none = this.issuer.header();
		none.put("alg", "none");
		tokens.put("alg none", this.issuer.unsigned(none, this.issuer.claims(url)));
		Map<String, Object> hmac = this.issuer.header();
		hmac.put("alg", "HS256");
		tokens.put("HS256 with the public key", this.issuer.signWithPublicKeyAsSecret(hmac, this.issuer.claims(url)));
		String good = good();
		tokens.put("signature of another token",
				good.substring(0, good.lastIndexOf('.')) + good().substring(good().lastIndexOf('.')));
		tokens.put("no signature", good.substring(0, good.lastIndexOf('.') + 1));
		tokens.put("two dots only", "..");
		return tokens;
	}

	/** The front door and two services behind it. */
	private Map<String, URI> doors() {
		Map<String, URI> doors = new LinkedHashMap<>();
		doors.put("/v1/projects at the gateway", this.hub.url());
		doors.put("/v1/projects at the access service",
				URI.create("http://127.0.0.1:" + this.hub.running("port.access")));
		doors.put("/v1/tickets at the expertise service",
				URI.create("http://127.0.0.1:" + this.hub.running("port.expertise")));
		return doors;
	}

	@TestFactory
	Stream<DynamicTest> aGoodTokenIsAccepted() {
		return doors().entrySet()
			.stream()
			.map((door) -> DynamicTest.dynamicTest(door.getKey(),
					() -> new Api(door.getValue(), this::good).get(path(door.getKey())).expect(200)));
	}

	@TestFactory
	Stream<DynamicTest> aBadTokenIsRefused() {
		Map<String, String> tokens = badTokens();
		return doors().entrySet()
			.stream()
			.flatMap((door) -> tokens.entrySet()
				.stream()
				.map((token) -> DynamicTest.dynamicTest(token.getKey() + ": " + door.getKey(),
						() -> refused(new Api(door.getValue(), token::getValue), path(door.getKey())))));
	}

	@TestFactory
	Stream<DynamicTest> noTokenIsRefused() {
		return doors().entrySet()
			.stream()
			.map((door) -> DynamicTest.dynamicTest(door.getKey(),
					() -> refused(new Api(door.getValue(), () -> null), path(door.getKey()))));
	}

	private static String path(String door) {
		return door.substring(0, door.indexOf(' '));
	}

	private static void refused(Api api, String path) {
		Answer answer = api.get(path).expect(401);

		assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.text("/type")).isEqualTo("/problems/unauthenticated");
		assertThat(answer.body()).doesNotContain("Exception").doesNotContain("Jwt");
	}

}
