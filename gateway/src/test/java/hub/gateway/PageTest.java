package hub.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import hub.gateway.testing.Client;
import hub.gateway.testing.FrontDoorTest;
import hub.platform.problem.ProblemType;
import hub.platform.testing.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

@FrontDoorTest
class PageTest {

	@LocalServerPort
	private int port;

	private Client client = new Client(0);

	@BeforeEach
	void connect() {
		this.client = new Client(this.port);
	}

	@Nested
	class TheDescription {

		@Test
		void joinsTheContractsOfAllServices() {
			JsonNode description = PageTest.this.client.get("/openapi.json").json();

			assertThat(description.get("openapi").asString()).isEqualTo("3.1.1");
			assertThat(description.get("paths").propertyNames()).contains("/v1/me", "/v1/systems", "/v1/tickets");
			assertThat(description.get("servers").get(0).get("url").asString()).isEqualTo("http://localhost:8080");
		}

		@Test
		void namesTheSignInOfThisDeployment() {
			JsonNode flow = PageTest.this.client.get("/openapi.json")
				.json()
				.at("/components/securitySchemes/hub/flows/authorizationCode");

			assertThat(flow.get("authorizationUrl").asString()).isEqualTo("http://localhost:8080/oauth2/authorize");
			assertThat(flow.get("tokenUrl").asString()).isEqualTo("http://localhost:8080/oauth2/token");
			assertThat(flow.get("scopes").propertyNames()).contains("catalog:read", "openid")
				.doesNotContain("hub:service");
		}

		@Test
		void refersToNothingOutsideItself() {
			JsonNode description = PageTest.this.client.get("/openapi.json").json();
			List<String> references = new ArrayList<>();
			Pattern reference = Pattern.compile("\"\\$ref\":\"([^\"]*)\"");
			reference.matcher(PageTest.this.client.get("/openapi.json").body())
				.results()
				.forEach((match) -> references.add(match.group(1)));

			assertThat(references).isNotEmpty()
				.allSatisfy((each) -> assertThat(description.at(each.substring(1)).isMissingNode()).as(each).isFalse());
		}

		@Test
		void isThereAsYamlToo() {
			Client.Answer answer = PageTest.this.client.get("/openapi.yaml");

			assertThat(answer.header("Content-Type")).startsWith("application/yaml");
			assertThat(answer.header("Cache-Control")).contains("max-age=60");
			assertThat(answer.body()).startsWith("openapi: 3.1.1")
				.contains("\n  /v1/systems:")
				.doesNotContain("hub.invalid");
		}

		@Test
		void givesEachOperationOneName() {
			List<String> names = new ArrayList<>();
			PageTest.this.client.get("/openapi.json")
				.json()
				.get("paths")
				.forEach((item) -> item.forEach((operation) -> {
					if (operation.has("operationId")) {
						names.add(operation.get("operationId").asString());
					}
				}));

			assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
		}

	}

	@Nested
	class TheReadablePage {

		@Test
		void loadsNothingFromElsewhere() {
			Client.Answer page = PageTest.this.client.get("/docs");

			assertThat(page.status()).isEqualTo(200);
			assertThat(page.header("Content-Type")).startsWith("text/html");
			assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'", "connect-src 'self'")
				.doesNotContain("http:", "https:", "unsafe-eval");
			assertThat(page.body()).doesNotContain("https://", "http://", "<script>");
		}

		@ParameterizedTest
		@CsvSource({ "/docs/swagger-ui-bundle.js,text/javascript", "/docs/swagger-ui.css,text/css",
				"/docs/oauth2-redirect.html,text/html", "/docs/oauth2-redirect.js,text/javascript",
				"/docs/init.js,text/javascript", "/docs/favicon-32x32.png,image/png", "/favicon.ico,image/png" })
		void hasAllItNeedsHere(String path, String type) {
			Client.Answer answer = PageTest.this.client.get(path);

			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.header("Content-Type")).startsWith(type);
		}

		@Test
		void signsInByTheRealFlow() {
			assertThat(PageTest.this.client.get("/docs/init.js").body()).contains("clientId: 'hub-docs'",
					"http://localhost:8080/docs/oauth2-redirect.html", "usePkceWithAuthorizationCodeGrant: true");
		}

		@Test
		void isWhereTheBareAddressLeads() {
			assertThat(PageTest.this.client.get("/").header("Location")).isEqualTo("/docs");
		}

	}

	@Nested
	class TheExplanationOfProblems {

		@ParameterizedTest
		@EnumSource(ProblemType.class)
		void existsForEveryTypeInEveryLanguage(ProblemType type) {
			for (String language : List.of("en", "fr")) {
				Client.Answer answer = PageTest.this.client.get(type.uri(), "Accept", "application/json",
						"Accept-Language", language);

				assertThat(answer.status()).isEqualTo(200);
				assertThat(answer.header("Content-Language")).isEqualTo(language);
				assertThat(answer.json().get("status").asInt()).isEqualTo(type.status());
				assertThat(answer.json().get("meaning").asString()).isNotBlank();
				assertThat(answer.json().get("remedy").asString()).isNotBlank();
			}
		}

		@Test
		void isAPageForPeople() {
			Client.Answer answer = PageTest.this.client.get("/problems/duplicate", "Accept", "text/html,*/*;q=0.8",
					"Accept-Language", "fr");

			assertThat(answer.header("Content-Type")).startsWith("text/html");
			assertThat(answer.body()).contains("<html lang=\"fr\">", "/problems/duplicate", "HTTP 409");
		}

		@Test
		void isMarkdownForReaders() {
			assertThat(PageTest.this.client.get("/problems/duplicate", "Accept", "text/markdown").body())
				.startsWith("# ")
				.contains("`/problems/duplicate`, HTTP 409");
		}

		@Test
		void listsAllTypes() {
			assertThat(PageTest.this.client.get("/problems", "Accept", "application/json").json().get("items"))
				.hasSize(ProblemType.values().length);
		}

		@Test
		void doesNotExistForAnInventedType() {
			assertThat(PageTest.this.client.get("/problems/bad-luck").problem()).isEqualTo("not-found");
		}

	}

	@Test
	void healthNamesTheServiceThatIsDown() {
		JsonNode health = this.client.get("/health").json();

		assertThat(health.get("status").asString()).isEqualTo("DEGRADED");
		assertThat(health.get("services").toString()).contains("{\"name\":\"catalog\",\"status\":\"UP\"}",
				"{\"name\":\"training\",\"status\":\"DOWN\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health/liveness", "/actuator/health/readiness" })
	void probesAnswerUnderAnyHostName(String path) {
		String answer = new hub.gateway.testing.RawClient(this.port).send("GET " + path + " HTTP/1.1",
				"Host: 10.0.0.7:8080", "Connection: close");

		assertThat(answer).startsWith("HTTP/1.1 200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/openapi.json", "/docs", "/problems/duplicate", "/health" })
	void aDocumentIsNotSentToWhoOnlyAsksForItsHead(String path) {
		Client.Answer answer = this.client.send("HEAD", path, java.net.http.HttpRequest.BodyPublishers.noBody());

		assertThat(answer.status()).isEqualTo(200);
		assertThat(Integer.parseInt(answer.header("Content-Length"))).isPositive();
		assertThat(answer.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:8080", "[::1]:8080", "LOCALHOST" })
	void aHubOnALaptopHasAllItsNames(String host) {
		assertThat(new hub.gateway.testing.RawClient(this.port).send("GET /health HTTP/1.1", "Host: " + host,
				"Connection: close"))
			.startsWith("HTTP/1.1 200");
	}

	@Test
	void saysWhoseTokensItTakes() {
		JsonNode metadata = this.client.get("/.well-known/oauth-protected-resource").json();

		assertThat(metadata.get("resource").asString()).isEqualTo("http://localhost:8080");
		assertThat(metadata.get("authorization_servers").get(0).asString()).isEqualTo(TestIssuer.ISSUER);
		assertThat(metadata.get("bearer_methods_supported").get(0).asString()).isEqualTo("header");
		assertThat(metadata.get("scopes_supported").toString()).contains("training:enrol");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server",
			"/.well-known/jwks.json", "/oauth2/jwks", "/userinfo", "/login", "/oauth2/authorize?client_id=a" })
	void theSignInIsAtTheSameAddress(String path) {
		assertThat(this.client.get(path).status()).isEqualTo(200);
		assertThat(hub.gateway.testing.Surroundings.IDENTITY.received().uri()).isEqualTo(path);
	}

}
