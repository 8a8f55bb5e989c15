package hub.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import hub.acceptance.support.AgainstTheHub;
import hub.acceptance.support.Answer;
import hub.acceptance.support.Hub;
import hub.acceptance.support.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What is nonsense is refused with a problem, and at once. */
@AgainstTheHub
class NonsenseTests {

	private static final Duration AT_ONCE = Duration.ofSeconds(3);

	private final Hub hub;

	private String organisation = "";

	NonsenseTests(Hub hub) {
		this.hub = hub;
	}

	@BeforeAll
	void findOrganisation() {
		this.organisation = new Resources(this.hub).organisationOf("member");
		this.hub.as("member").get("/v1/tickets").expect(200);
	}

	static Stream<Arguments> nonsense() {
		String deep = "[".repeat(10_000) + "]".repeat(10_000);
		return Stream.of(arguments("unknown member", "\"nonsense\": 1", "/nonsense"),
				arguments("read-only member", "\"id\": \"01937b5e-7a00-7c3e-8f00-000000000001\"", "/id"),
				arguments("read-only version", "\"version\": 7", "/version"),
				arguments("duplicate key", "\"title\": \"twice\"", ""),
				arguments("wrong type", "\"language\": 5", "/language"),
				arguments("unknown enum value", "\"priority\": \"PANIC\"", "/priority"),
				arguments("object for text", "\"language\": {\"a\": 1}", "/language"),
				arguments("depth 10,000", "\"nonsense\": " + deep, ""));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("nonsense")
	void isRefused(String what, String member, String pointer) {
		String body = """
				{"organisationId": "%s", "title": "A title", "description": "Text", "category": "other", %s}"""
			.formatted(this.organisation, member);
		Instant began = Instant.now();

		Answer answer = this.hub.as("member").post("/v1/tickets", body).expect(400);

		assertThat(Duration.between(began, Instant.now())).as(what).isLessThan(AT_ONCE);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.text("/type")).isIn("/problems/validation-failed", "/problems/malformed-request");
		if (!pointer.isEmpty()) {
			assertThat(answer.text("/type")).isEqualTo("/problems/validation-failed");
			assertThat(answer.json().path("errors").valueStream().map((error) -> error.path("pointer").asString()))
				.contains(pointer);
		}
	}

	@ParameterizedTest
	@MethodSource("malformed")
	void aBodyThatIsNoJsonObjectIsRefused(String body) {
		assertThat(this.hub.as("member").post("/v1/tickets", body).expect(400).text("/type"))
			.isIn("/problems/validation-failed", "/problems/malformed-request");
	}

	static Stream<String> malformed() {
		return Stream.of("", "{", "[]", "null", "\"text\"", "{} {}", "{'a': 1}", "\u0000");
	}

	@Test
	void anUnknownParameterIsRefused() {
		Answer answer = this.hub.anonymous().get("/v1/systems?nonsense=1").expect(400);

		assertThat(answer.text("/errors/0/parameter")).isEqualTo("nonsense");
	}

	@Test
	void aChunkedBodyOf50MebibytesIsCutOffEarly() throws IOException {
		Instant began = Instant.now();

		String statusLine = sendChunked(50);

		assertThat(statusLine).contains(" 413");
		assertThat(Duration.between(began, Instant.now())).isLessThan(AT_ONCE);
	}

	/**
	 * Sends so many mebibytes without telling how many, and stops when the hub has
	 * answered or hung up.
	 */
	private String sendChunked(int mebibytes) throws IOException {
		String head = """
				POST /v1/tickets HTTP/1.1
				Host: localhost:%d
				Authorization: Bearer %s
				Content-Type: application/json
				Idempotency-Key: nonsense-of-fifty-mebibytes
				Transfer-Encoding: chunked

				""".formatted(this.hub.port(), this.hub.token("member")).replace("\n", "\r\n");
		try (Socket socket = new Socket("127.0.0.1", this.hub.port())) {
			socket.setSoTimeout(10_000);
			OutputStream out = socket.getOutputStream();
			out.write(head.getBytes(StandardCharsets.US_ASCII));
			byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
			try {
				for (int sent = 0; sent < mebibytes * 16 && socket.getInputStream().available() == 0; sent++) {
					out.write(chunk);
				}
			}
			catch (SocketException ex) {
				// The hub hung up; its answer is still to be read.
			}
			byte[] answer = new byte[64];
			int length = socket.getInputStream().readNBytes(answer, 0, answer.length);
			return new String(answer, 0, length, StandardCharsets.US_ASCII);
		}
	}

}
