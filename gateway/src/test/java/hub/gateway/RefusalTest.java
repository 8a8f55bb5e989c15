package hub.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import hub.gateway.testing.Client;
import hub.gateway.testing.FrontDoorTest;
import hub.gateway.testing.RawClient;
import hub.gateway.testing.Surroundings;
import hub.platform.testing.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

@FrontDoorTest
class RefusalTest {

	private static final String MEMBER = TokenSpec.user("member").scopes("catalog:write").bearer();

	private static final int MIB = 1024 * 1024;

	@LocalServerPort
	private int port;

	private Client client = new Client(0);

	private RawClient raw = new RawClient(0);

	@BeforeEach
	void connect() {
		this.client = new Client(this.port);
		this.raw = new RawClient(this.port);
	}

	@Nested
	class WhatNoContractDeclares {

		@ParameterizedTest
		@ValueSource(strings = { "/v1/nothing", "/v1", "/v1/boats/", "/v2/boats", "/admin", "/actuator/env",
				"/v1/boats/1/2/3", "/docs/swagger-ui.js.map", "/problems/a/b", "/docs/a/b" })
		void isNotFound(String path) {
			Client.Answer answer = RefusalTest.this.client.get(path);

			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.problem()).isEqualTo("not-found");
		}

		@Test
		void withAnotherMethodNamesTheOnesThereAre() {
			Client.Answer answer = RefusalTest.this.client.send("DELETE", "/v1/boats",
					HttpRequest.BodyPublishers.noBody());

			assertThat(answer.status()).isEqualTo(405);
			assertThat(answer.problem()).isEqualTo("method-not-allowed");
			assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
		}

		@ParameterizedTest
		@ValueSource(strings = { "TRACE", "CONNECT", "PROPFIND" })
		void withAMethodThatNobodyNeedsIsNotAllowed(String method) {
			String answer = RefusalTest.this.raw.send(method + " /v1/boats HTTP/1.1", "Host: localhost",
					"Connection: close");

			assertThat(answer).startsWith("HTTP/1.1 405").contains("/problems/method-not-allowed");
		}

		@Test
		void speaksTheLanguageOfTheCaller() {
			Client.Answer answer = RefusalTest.this.client.get("/v1/nothing", "Accept-Language", "fr-BE, en;q=0.5");

			assertThat(answer.header("Content-Language")).isEqualTo("fr");
			assertThat(answer.response().headers().allValues("Vary")).contains("Accept-Language");
			assertThat(answer.json().get("instance").asString())
				.isEqualTo("urn:uuid:" + answer.json().get("requestId").asString());
			assertThat(UUID.fromString(answer.header("X-Request-Id")).version()).isEqualTo(7);
		}

	}

	@Nested
	class AStrangePath {

		@ParameterizedTest
		@ValueSource(strings = { "/v1/../admin", "/v1/boats/..", "/v1//boats", "//v1/boats", "/v1/boats;x=1",
				"/v1/boats%2f1", "/v1/boats%5c1", "/v1/%2e%2e/boats", "/v1/boats/%00", "/v1/boats/%0a", "/v1/boats/%7f",
				"/v1/./boats", "/v1/boats%3bx", "/v1/boats/%252e", "/v1/boats/%zz", "/v1/boats\\1",
				"/v1/boats/\u0001" })
		void isRefusedAsMalformed(String path) {
			String answer = RefusalTest.this.raw.send("GET " + path + " HTTP/1.1", "Host: localhost",
					"Connection: close");

			assertThat(answer).startsWith("HTTP/1.1 400")
				.contains("/problems/malformed-request", "application/problem+json", "X-Request-Id", "nosniff")
				.doesNotContain("<html", "Tomcat");
		}

		@Test
		void thatIsTooLongIsToldSo() {
			Client.Answer answer = RefusalTest.this.client.get("/v1/boats?x=" + "a".repeat(9000));

			assertThat(answer.status()).isEqualTo(414);
			assertThat(answer.problem()).isEqualTo("uri-too-long");
		}

		@Test
		void withTooManyParametersIsRefused() {
			assertThat(RefusalTest.this.client.get("/v1/boats?" + "a=1&".repeat(60)).status()).isEqualTo(400);
		}

	}

	@Nested
	class StrangeHeaders {

		@ParameterizedTest
		@ValueSource(strings = { "Host: localhost", "Authorization: Bearer a", "Content-Type: text/plain",
				"Content-Length: 0" })
		void thatStandTwiceAreRefused(String header) {
			String answer = RefusalTest.this.raw.send("POST /v1/voyages HTTP/1.1", "Host: localhost", header, header,
					"Connection: close");

			assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/malformed-request");
		}

		@Test
		void withTwoLengthsNeverReachAService() {
			String answer = RefusalTest.this.raw.send("POST /v1/voyages HTTP/1.1", "Host: localhost",
					"Content-Length: 5", "Transfer-Encoding: chunked", "Connection: close", "", "0", "");

			assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/malformed-request");
		}

		@ParameterizedTest
		@ValueSource(strings = { "evil.example", "localhost.evil.example", "localhost:80@evil.example", "" })
		void withAnotherHostAreRefused(String host) {
			String answer = RefusalTest.this.raw.send("GET /v1/boats HTTP/1.1", "Host: " + host, "Connection: close");

			assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/malformed-request");
		}

		@Test
		void thatAreManyAreTooLarge() {
			String[] names = new String[140];
			for (int index = 0; index < 70; index++) {
				names[2 * index] = "X-Many-" + index;
				names[2 * index + 1] = "1";
			}

			Client.Answer answer = RefusalTest.this.client.get("/v1/boats", names);

			assertThat(answer.status()).isEqualTo(431);
			assertThat(answer.problem()).isEqualTo("headers-too-large");
		}

		@ParameterizedTest
		@ValueSource(ints = { 17_000, 60_000 })
		void thatAreLongAreTooLarge(int length) {
			assertThat(RefusalTest.this.client.get("/v1/boats", "X-Long", "a".repeat(length)).problem())
				.isEqualTo("headers-too-large");
		}

		@Test
		void beyondAllBoundsAreStillAProblem() {
			String answer = RefusalTest.this.raw.send("GET /v1/boats HTTP/1.1", "Host: localhost",
					"X-Long: " + "a".repeat(100_000), "Connection: close");

			assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json").doesNotContain("<html");
		}

		@Test
		void thatAreNoHttpAreAProblem() {
			String answer = RefusalTest.this.raw.send("GET /v1/boats HTTP/9.9", "Host: localhost");

			assertThat(answer).contains("application/problem+json").doesNotContain("<html");
		}

		@Test
		void thatSayTheBodyIsCompressedAreRefused() {
			Client.Answer answer = RefusalTest.this.client.post("/v1/voyages", "x", "Content-Encoding", "gzip");

			assertThat(answer.status()).isEqualTo(415);
			assertThat(answer.problem()).isEqualTo("unsupported-media-type");
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "zz\r\nabc\r\n0", "5\r\nabc" })
	void aBodyThatBreaksOffOrIsMalformedIsRefused(String body) throws IOException {
		try (Socket socket = this.raw.connect()) {
			socket.getOutputStream()
				.write(("POST /v1/voyages HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + body)
					.getBytes(StandardCharsets.US_ASCII));
			socket.shutdownOutput();

			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 400")
				.contains("/problems/malformed-request");
		}
	}

	@Nested
	class ALargeBody {

		@Test
		void isRefusedByItsAnnouncedLength() {
			Client.Answer answer = RefusalTest.this.client.post("/v1/voyages", "x".repeat(300_000));

			assertThat(answer.status()).isEqualTo(413);
			assertThat(answer.problem()).isEqualTo("payload-too-large");
			assertThat(answer.json().get("max").asLong()).isEqualTo(262_144);
		}

		@Test
		void isCountedWhenNoLengthIsAnnounced() {
			Surroundings.CATALOG.answers("/v1/voyages", 200, "{}");
			long start = System.nanoTime();

			String answer = RefusalTest.this.raw.sendChunked("POST /v1/voyages HTTP/1.1\r\nHost: localhost\r\n"
					+ "Content-Type: application/json\r\nTransfer-Encoding: chunked", 50 * MIB);

			assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/payload-too-large");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
			assertThat(Surroundings.CATALOG.timesAsked("/v1/voyages")).isZero();
		}

		@Test
		void withoutATokenIsNotEvenRead() {
			String answer = RefusalTest.this.raw
				.sendChunked("POST /v1/boats HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked", 50 * MIB);

			assertThat(answer).startsWith("HTTP/1.1 401");
		}

		@Test
		void ofFilesEndsAtItsOwnLimit() {
			Client.Answer answer = RefusalTest.this.client.send("POST", "/v1/boats/1/pictures",
					HttpRequest.BodyPublishers.ofByteArray(new byte[60 * MIB]), "Authorization", MEMBER);

			assertThat(answer.problem()).isEqualTo("payload-too-large");
		}

		@Test
		void thatDripsIsGivenUp() throws IOException {
			try (Socket socket = RefusalTest.this.raw.connect()) {
				socket.getOutputStream()
					.write("POST /v1/voyages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n"
						.getBytes(StandardCharsets.US_ASCII));
				StringBuilder answer = new StringBuilder();
				socket.setSoTimeout(300);
				for (int index = 0; index < 30 && answer.isEmpty(); index++) {
					socket.getOutputStream().write('x');
					socket.getOutputStream().flush();
					byte[] buffer = new byte[4096];
					try {
						int read = socket.getInputStream().read(buffer);
						answer.append(new String(buffer, 0, Math.max(read, 0), StandardCharsets.UTF_8));
					}
					catch (java.net.SocketTimeoutException ex) {
						assertThat(index).isLessThan(29);
					}
				}
				assertThat(answer.toString()).startsWith("HTTP/1.1 400").contains("malformed-request");
			}
		}

	}

	@Test
	void everyRefusalNamesItsRequest() {
		Client.Answer answer = this.client.get("/v1/nothing");

		assertThat(answer.json().get("requestId").asString()).isEqualTo(answer.header("X-Request-Id"));
		assertThat(Map.of("status", answer.json().get("status").asInt())).containsEntry("status", 404);
	}

}
