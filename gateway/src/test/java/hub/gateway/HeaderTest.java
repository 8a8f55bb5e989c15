package hub.gateway;

import java.net.http.HttpRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import hub.gateway.testing.Client;
import hub.gateway.testing.FrontDoorTest;
import hub.gateway.testing.RawClient;
import hub.gateway.testing.StubService;
import hub.gateway.testing.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

@FrontDoorTest
class HeaderTest {

	private static final String UUID_V7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

	@LocalServerPort
	private int port;

	private Client client = new Client(0);

	@BeforeEach
	void connect() {
		this.client = new Client(this.port);
	}

	@Nested
	class TowardsTheService {

		@ParameterizedTest
		@ValueSource(strings = { "Forwarded", "X-Forwarded-User", "X-Real-IP", "X-Original-URL", "X-Rewrite-URL",
				"X-HTTP-Method-Override", "X-User-Id", "X-Org-Id", "X-Internal-Role", "Cookie", "baggage", "TE",
				"Proxy-Authorization", "Keep-Alive" })
		void nothingThatClaimsTrustGetsThrough(String name) {
			new RawClient(HeaderTest.this.port).send("GET /v1/boats/h1 HTTP/1.1", "Host: localhost", name + ": evil=1",
					"Connection: close");

			assertThat(Surroundings.CATALOG.received().header(name)).isNull();
		}

		@Test
		void whatConnectionNamesStaysHere() {
			new RawClient(HeaderTest.this.port).send("GET /v1/boats/h2 HTTP/1.1", "Host: localhost", "X-Hop: 1",
					"Connection: close, x-hop");

			assertThat(Surroundings.CATALOG.received().header("X-Hop")).isNull();
		}

		@Test
		void whereTheRequestCameFromIsOurWord() {
			HeaderTest.this.client.get("/v1/boats/h3", "X-Forwarded-For", "6.6.6.6", "X-Forwarded-Host",
					"evil.example");

			StubService.Received received = Surroundings.CATALOG.received();
			assertThat(received.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
			assertThat(received.headers().get("X-Forwarded-Host")).containsExactly("localhost");
			assertThat(received.header("X-Forwarded-Port")).isEqualTo("8080");
			assertThat(received.header("X-Forwarded-Proto")).isEqualTo("http");
		}

		@Test
		void theRequestHasOurIdAndATraceOfItsOwn() {
			Client.Answer answer = HeaderTest.this.client.get("/v1/boats/h4", "X-Request-Id", "mine", "traceparent",
					"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

			StubService.Received received = Surroundings.CATALOG.received();
			assertThat(received.header("X-Request-Id")).matches(UUID_V7).isEqualTo(answer.header("X-Request-Id"));
			assertThat(received.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
				.doesNotContain("4bf92f3577b34da6a3ce929d0e0e4736");
		}

		@Test
		void cookiesReachThePagesOfTheSignInOnly() {
			HeaderTest.this.client.get("/login", "Cookie", "JSESSIONID=1");
			assertThat(Surroundings.IDENTITY.cookies()).containsExactly("JSESSIONID=1");

			HeaderTest.this.client.get("/oauth2/jwks", "Cookie", "JSESSIONID=1");
			assertThat(Surroundings.IDENTITY.cookies()).isEmpty();
		}

	}

	@Nested
	class TowardsTheClient {

		@ParameterizedTest
		@ValueSource(strings = { "/v1/boats/h5", "/v1/nothing", "/openapi.yaml", "/health", "/problems/not-found" })
		void everyAnswerProtectsBrowsers(String path) {
			Client.Answer answer = HeaderTest.this.client.get(path);

			assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
			assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'",
					"frame-ancestors 'none'");
			assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
			assertThat(answer.header("X-Request-Id")).matches(UUID_V7);
			assertThat(answer.header("API-Version")).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
			assertThat(answer.has("Cache-Control")).isTrue();
			assertThat(answer.has("RateLimit")).isTrue();
			assertThat(answer.has("Server")).isFalse();
			assertThat(answer.has("X-Powered-By")).isFalse();
		}

		@Test
		void theServiceDecidesAboutCachingAndNothingElse() {
			Surroundings.CATALOG.answers("/v1/boats/h6", 200, "{}", "Cache-Control", "public, max-age=60", "Server",
					"Secret/1.0", "X-Powered-By", "Magic", "Set-Cookie", "a=b", "Access-Control-Allow-Origin", "*",
					"Content-Security-Policy", "default-src *");

			Client.Answer answer = HeaderTest.this.client.get("/v1/boats/h6");

			assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
			assertThat(answer.has("Server")).isFalse();
			assertThat(answer.has("X-Powered-By")).isFalse();
			assertThat(answer.has("Set-Cookie")).isFalse();
			assertThat(answer.has("Access-Control-Allow-Origin")).isFalse();
			assertThat(answer.header("Content-Security-Policy"))
				.isEqualTo("default-src 'none'; frame-ancestors 'none'");
		}

		@Test
		void pagesOfTheSignInKeepTheirCookiesAndTheirPolicy() {
			Surroundings.IDENTITY.answers("/login", 200, "{}", "Set-Cookie", "JSESSIONID=1; HttpOnly",
					"Content-Security-Policy", "default-src 'self'");

			Client.Answer answer = HeaderTest.this.client.get("/login");

			assertThat(answer.header("Set-Cookie")).isEqualTo("JSESSIONID=1; HttpOnly");
			assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'self'");
		}

		@Test
		void aHarmlessCorrelationIdIsEchoed() {
			assertThat(HeaderTest.this.client.get("/v1/boats/h7", "X-Correlation-Id", "order-17.b")
				.header("X-Correlation-Id")).isEqualTo("order-17.b");
			assertThat(Surroundings.CATALOG.received().header("X-Correlation-Id")).isEqualTo("order-17.b");
		}

		@Test
		void anyOtherCorrelationIdIsDropped() {
			assertThat(HeaderTest.this.client.get("/v1/boats/h8", "X-Correlation-Id", "a b<script>")
				.has("X-Correlation-Id")).isFalse();
			assertThat(Surroundings.CATALOG.received().header("X-Correlation-Id")).isNull();
		}

	}

	@Nested
	class TowardsBrowsers {

		@Test
		void aRegisteredPortalMayAskAndRead() {
			Client.Answer preflight = HeaderTest.this.client.send("OPTIONS", "/v1/boats",
					HttpRequest.BodyPublishers.noBody(), "Origin", Surroundings.PORTAL, "Access-Control-Request-Method",
					"POST", "Access-Control-Request-Headers", "authorization, idempotency-key, x-evil");
			Client.Answer answer = HeaderTest.this.client.get("/v1/boats/h9", "Origin", Surroundings.PORTAL);

			assertThat(preflight.status()).isEqualTo(204);
			assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(Surroundings.PORTAL);
			assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("authorization, idempotency-key");
			assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("600");
			assertThat(preflight.has("Access-Control-Allow-Credentials")).isFalse();
			assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(Surroundings.PORTAL);
			assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "RateLimit",
					"Idempotent-Replayed");
			assertThat(answer.response().headers().allValues("Vary")).contains("Origin");
		}

		@Test
		void anyOtherOriginLearnsNothing() {
			Client.Answer preflight = HeaderTest.this.client.send("OPTIONS", "/v1/boats",
					HttpRequest.BodyPublishers.noBody(), "Origin", "https://evil.example",
					"Access-Control-Request-Method", "POST");

			assertThat(preflight.status()).isEqualTo(403);
			assertThat(preflight.has("Access-Control-Allow-Origin")).isFalse();
			assertThat(HeaderTest.this.client.get("/v1/boats/h10", "Origin", Surroundings.PORTAL + ".evil.example")
				.has("Access-Control-Allow-Origin")).isFalse();
		}

	}

}
