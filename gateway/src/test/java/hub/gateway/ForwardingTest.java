package hub.gateway;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import hub.gateway.testing.Client;
import hub.gateway.testing.FrontDoorTest;
import hub.gateway.testing.StubService;
import hub.gateway.testing.Surroundings;
import hub.platform.testing.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

@FrontDoorTest
class ForwardingTest {

	private static final String MEMBER = TokenSpec.user("member").scopes("catalog:write").bearer();

	private final StubService catalog = Surroundings.CATALOG;

	@LocalServerPort
	private int port;

	private Client client = new Client(0);

	@BeforeEach
	void connect() {
		this.client = new Client(this.port);
	}

	@Nested
	class APassingRequest {

		@Test
		void reachesItsServiceWithPathAndQueryAsWritten() {
			ForwardingTest.this.client.get("/v1/boats/a%20b?x=%C3%A9+1&y=a,b&x=2");

			assertThat(ForwardingTest.this.catalog.received().uri()).isEqualTo("/v1/boats/a%20b?x=%C3%A9+1&y=a,b&x=2");
		}

		@Test
		void carriesItsBodyAndMediaType() {
			ForwardingTest.this.client.post("/v1/boats", "{\"title\":\"é\"}", "Authorization", MEMBER, "Content-Type",
					"application/json", "Idempotency-Key", "0123456789abcdef");

			StubService.Received received = ForwardingTest.this.catalog.received();
			assertThat(new String(received.body(), StandardCharsets.UTF_8)).isEqualTo("{\"title\":\"é\"}");
			assertThat(received.header("Content-Type")).isEqualTo("application/json");
			assertThat(received.header("Idempotency-Key")).isEqualTo("0123456789abcdef");
			assertThat(received.header("Authorization")).isEqualTo(MEMBER);
		}

		@Test
		void neverTurnsAFormIntoAQuery() {
			ForwardingTest.this.client.post("/oauth2/token", "client_secret=s3cret&x=1", "Content-Type",
					"application/x-www-form-urlencoded");

			StubService.Received received = Surroundings.IDENTITY.received();
			assertThat(received.uri()).isEqualTo("/oauth2/token");
			assertThat(new String(received.body(), StandardCharsets.UTF_8)).isEqualTo("client_secret=s3cret&x=1");
		}

		@Test
		void streamsFilesThrough() {
			byte[] picture = new byte[5_000_000];

			Client.Answer answer = ForwardingTest.this.client.send("POST", "/v1/boats/1/pictures",
					HttpRequest.BodyPublishers.ofByteArray(picture), "Authorization", MEMBER, "Content-Type",
					"image/png");

			assertThat(answer.status()).isEqualTo(200);
			assertThat(ForwardingTest.this.catalog.received().body()).hasSize(picture.length);
		}

	}

	@Nested
	class AnAnswer {

		@Test
		void keepsStatusHeadersAndBody() {
			ForwardingTest.this.catalog.answers("/v1/boats/7", 200, "{\"id\":\"7\"}", "ETag", "\"v3\"", "Link",
					"</v1/boats?cursor=x>; rel=\"next\"");

			Client.Answer answer = ForwardingTest.this.client.get("/v1/boats/7");

			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.body()).isEqualTo("{\"id\":\"7\"}");
			assertThat(answer.header("ETag")).isEqualTo("\"v3\"");
			assertThat(answer.header("Link")).isEqualTo("</v1/boats?cursor=x>; rel=\"next\"");
			assertThat(answer.header("Content-Type")).isEqualTo("application/json");
			assertThat(answer.response().headers().allValues("Content-Type")).hasSize(1);
			assertThat(answer.response().headers().allValues("Date")).hasSizeLessThanOrEqualTo(1);
		}

		@Test
		void isNotModifiedWhenTheServiceSaysSo() {
			ForwardingTest.this.catalog.at("/v1/boats/8", (exchange) -> {
				exchange.getResponseHeaders().set("ETag", "\"v3\"");
				StubService.send(exchange, 304, new byte[0]);
			});

			Client.Answer answer = ForwardingTest.this.client.get("/v1/boats/8", "If-None-Match", "\"v3\"");

			assertThat(answer.status()).isEqualTo(304);
			assertThat(answer.header("ETag")).isEqualTo("\"v3\"");
			assertThat(answer.body()).isEmpty();
		}

		@Test
		void toHeadHasHeadersOnly() {
			ForwardingTest.this.catalog.answers("/v1/boats/9", 200, "{\"id\":\"9\"}", "ETag", "\"v1\"");

			Client.Answer answer = ForwardingTest.this.client.send("HEAD", "/v1/boats/9",
					HttpRequest.BodyPublishers.noBody());

			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
			assertThat(answer.body()).isEmpty();
		}

		@Test
		void namesThePublicAddressInsteadOfTheInnerOne() {
			ForwardingTest.this.catalog.answers("/v1/boats/10", 200, "{}", "Location",
					ForwardingTest.this.catalog.uri() + "/v1/boats/11");

			assertThat(ForwardingTest.this.client.get("/v1/boats/10").header("Location"))
				.isEqualTo("http://localhost:8080/v1/boats/11");
		}

		@Test
		void passesProblemsOfTheServiceOn() {
			ForwardingTest.this.catalog.answers("/v1/boats/12", 409,
					"{\"type\":\"/problems/duplicate\",\"status\":409}");

			assertThat(ForwardingTest.this.client.get("/v1/boats/12").problem()).isEqualTo("duplicate");
		}

		@Test
		void thatIsAnErrorPageOfSomethingElseBecomesAProblem() {
			ForwardingTest.this.catalog.at("/v1/boats/13", (exchange) -> {
				exchange.getResponseHeaders().set("Content-Type", "text/html");
				StubService.send(exchange, 500, "<h1>Stack trace</h1>".getBytes(StandardCharsets.UTF_8));
			});

			Client.Answer answer = ForwardingTest.this.client.get("/v1/boats/13");

			assertThat(answer.status()).isEqualTo(502);
			assertThat(answer.problem()).isEqualTo("upstream-failure");
			assertThat(answer.body()).doesNotContain("Stack");
		}

		@Test
		void thatBreaksOffIsNotTakenForAWholeOne() {
			ForwardingTest.this.catalog.at("/v1/boats/14", (exchange) -> {
				exchange.getResponseHeaders().set("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, 100_000);
				exchange.getResponseBody().write(new byte[50_000]);
				exchange.getResponseBody().flush();
				throw new java.io.IOException("gone");
			});

			org.assertj.core.api.Assertions.assertThatThrownBy(() -> ForwardingTest.this.client.get("/v1/boats/14"))
				.isInstanceOf(AssertionError.class);
		}

		@Test
		void ofEventsArrivesPieceByPiece() {
			ForwardingTest.this.catalog.at("/v1/boats/15/stream", (exchange) -> {
				exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
				exchange.sendResponseHeaders(200, 0);
				for (int index = 0; index < 3; index++) {
					exchange.getResponseBody().write(("data: " + index + "\n\n").getBytes(StandardCharsets.UTF_8));
					exchange.getResponseBody().flush();
					sleep(600);
				}
				exchange.close();
			});

			Client.Answer answer = ForwardingTest.this.client.get("/v1/boats/15/stream", "Accept", "text/event-stream");

			assertThat(answer.body()).isEqualTo("data: 0\n\ndata: 1\n\ndata: 2\n\n");
		}

	}

	@Nested
	class AServiceInTrouble {

		@Test
		void thatIsSlowEndsInATimeout() {
			ForwardingTest.this.catalog.at("/v1/boats/20", (exchange) -> {
				sleep(3000);
				StubService.send(exchange, 200, "{}".getBytes(StandardCharsets.UTF_8));
			});

			Client.Answer answer = ForwardingTest.this.client.get("/v1/boats/20");

			assertThat(answer.status()).isEqualTo(504);
			assertThat(answer.problem()).isEqualTo("upstream-timeout");
			assertThat(ForwardingTest.this.catalog.timesAsked("/v1/boats/20")).isEqualTo(1);
		}

		@Test
		void thatDripsIsCutOff() {
			ForwardingTest.this.catalog.at("/v1/boats/21", (exchange) -> {
				exchange.getResponseHeaders().set("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, 0);
				for (int index = 0; index < 20; index++) {
					exchange.getResponseBody().write(' ');
					exchange.getResponseBody().flush();
					sleep(200);
				}
				exchange.close();
			});

			Client.Answer answer = ForwardingTest.this.client.get("/v1/boats/21");

			assertThat(answer.problem()).isEqualTo("upstream-timeout");
			assertThat(answer.response().headers().allValues("Content-Type")).hasSize(1);
		}

		@Test
		void thatIsDownIsUnavailable() {
			Client.Answer answer = ForwardingTest.this.client.get("/v1/harbours");

			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.problem()).isEqualTo("unavailable");
			assertThat(answer.header("Retry-After")).isNotEmpty();
		}

		@Test
		void thatIsBusyIsAskedOnceMoreForAReading() {
			ForwardingTest.this.catalog.answers("/v1/boats/22", 503, "{\"type\":\"/problems/unavailable\"}");

			assertThat(ForwardingTest.this.client.get("/v1/boats/22").status()).isEqualTo(503);
			assertThat(ForwardingTest.this.catalog.timesAsked("/v1/boats/22")).isEqualTo(2);
		}

		@Test
		void thatIsBusyIsNeverAskedTwiceForAChange() {
			ForwardingTest.this.catalog.answers("/v1/boats", 503, "{\"type\":\"/problems/unavailable\"}");

			ForwardingTest.this.client.post("/v1/boats", "{}", "Authorization", MEMBER, "Content-Type",
					"application/json");

			assertThat(ForwardingTest.this.catalog.timesAsked("/v1/boats")).isEqualTo(1);
			ForwardingTest.this.catalog.answers("/v1/boats", 200, "{\"items\":[]}");
		}

		@Test
		void thatKeepsFailingIsLeftAloneForAWhileAndThenTriedAgain() {
			StubService storms = Surroundings.EXPERTISE;
			storms.answers("/v1/storms", 503, "{\"type\":\"/problems/unavailable\"}");
			for (int index = 0; index < 10; index++) {
				ForwardingTest.this.client.get("/v1/storms");
			}
			int asked = storms.timesAsked("/v1/storms");

			Client.Answer refused = ForwardingTest.this.client.get("/v1/storms");

			assertThat(refused.problem()).isEqualTo("unavailable");
			assertThat(refused.header("Retry-After")).isEqualTo("5");
			assertThat(storms.timesAsked("/v1/storms")).isEqualTo(asked);

			storms.answers("/v1/storms", 200, "{}");
			sleep(1200);
			assertThat(ForwardingTest.this.client.get("/v1/storms").status()).isEqualTo(200);
		}

	}

	private static void sleep(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
