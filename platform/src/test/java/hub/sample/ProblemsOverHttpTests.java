package hub.sample;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import hub.platform.caller.Role;
import hub.platform.testing.TokenSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ProblemsOverHttpTests {

	@LocalServerPort
	private int port;

	private SampleClient member;

	@BeforeEach
	void signIn() {
		this.member = SampleClient.member(this.port);
	}

	@Nested
	class Bodies {

		@ParameterizedTest
		@CsvSource(delimiter = '|', textBlock = """
				{"title":"a","organisationId":"%s","id":"x"}   | /id             | UNKNOWN_MEMBER
				{"title":"a","organisationId":"%s","title":"b"} | /title         | DUPLICATE_MEMBER
				{"title":1,"organisationId":"%s"}              | /title          | WRONG_TYPE
				{"title":"a","organisationId":"%s","size":"1"} | /size           | WRONG_TYPE
				{"title":"a","organisationId":"%s","size":1.5} | /size           | WRONG_TYPE
				{"title":"a","organisationId":"nope"}          | /organisationId | WRONG_TYPE
				{"title":"a","organisationId":"%s","colour":"GREEN"} | /colour   | UNKNOWN_VALUE
				{"title":"a","organisationId":"%s","colour":1} | /colour         | UNKNOWN_VALUE
				{"title":"a","organisationId":"%s","dueAt":5}  | /dueAt          | WRONG_TYPE
				{"title":"a","organisationId":"%s","dueAt":"soon"} | /dueAt      | WRONG_TYPE
				{"title":"a","organisationId":"%s","dueAt":"+12027-03-04T08:30:00Z"} | /dueAt | WRONG_TYPE
				{"title":"a","organisationId":"%s","dueAt":"9999-12-31T23:59:59Z"} | /dueAt | WRONG_TYPE
				{"title":"a","organisationId":"%s","tags":[null]} | /tags/0 | WRONG_TYPE
				{"title":"a\\u0000b","organisationId":"%s"}   | /title          | UNSHOWABLE
				{"title":"a\\ud800b","organisationId":"%s"}   | /title          | UNSHOWABLE
				{"title":"a","organisationId":"%s","tags":["\\u202e"]} | /tags/0 | UNSHOWABLE
				{"organisationId":"%s"}                        | /title          | REQUIRED
				{"title":"far too long for a title of twenty","organisationId":"%s"} | /title | TOO_LONG
				""")
		void nameTheMemberAndTheRule(String body, String pointer, String code) {
			var answer = ProblemsOverHttpTests.this.member.postWithKey("/v1/notes",
					body.replace("%s", ProblemsOverHttpTests.this.member.organisation().toString()),
					UUID.randomUUID().toString());

			assertThat(answer.status()).as(answer.body()).isEqualTo(400);
			assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
			assertThat(answer.text("/type")).isEqualTo("/problems/validation-failed");
			assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
			assertThat(answer.text("/errors/0/code")).isEqualTo(code);
			assertThat(answer.text("/errors/0/detail")).isNotBlank();
		}

		@Test
		void reportAllDefectsTogether() {
			var answer = ProblemsOverHttpTests.this.member.postWithKey("/v1/notes", "{}", UUID.randomUUID().toString());

			assertThat(answer.json().at("/errors").size()).isEqualTo(2);
			assertThat(answer.text("/detail")).isEqualTo("2 members need correction");
		}

		@Test
		void areRefusedWhenNestedTooDeeply() {
			var answer = ProblemsOverHttpTests.this.member.postWithKey("/v1/notes", "[".repeat(10_000),
					UUID.randomUUID().toString());

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text("/type")).isIn("/problems/malformed-request", "/problems/validation-failed");
		}

		@ParameterizedTest
		@CsvSource({ "'{', 400", "'', 400", "'null', 400", "'[]', 400", "'{} {}', 400" })
		void areRefusedWhenTheyAreNotOneJsonObject(String body, int status) {
			var answer = ProblemsOverHttpTests.this.member.postWithKey("/v1/notes", body, UUID.randomUUID().toString());

			assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		}

		@Test
		void areRefusedWhenTooLarge() {
			var answer = ProblemsOverHttpTests.this.member.postWithKey("/v1/notes", " ".repeat(70_000),
					UUID.randomUUID().toString());

			assertThat(answer.status()).isEqualTo(413);
			assertThat(answer.text("/type")).isEqualTo("/problems/payload-too-large");
		}

		@ParameterizedTest
		@ValueSource(strings = { "*/*", "application/json;charset=utf-16", "application/json; charset=\"latin1\"",
				"text/plain" })
		void areRefusedUnlessTheyAreJsonInUtf8(String contentType) {
			var answer = ProblemsOverHttpTests.this.member.post("/v1/notes",
					ProblemsOverHttpTests.this.member.note("a"), "Idempotency-Key", UUID.randomUUID().toString(),
					"X-Test-Content-Type", contentType);

			assertThat(answer.status()).isEqualTo(415);
		}

		@Test
		void areRefusedInAnotherMediaType() {
			var answer = ProblemsOverHttpTests.this.member.patch("/v1/notes", "x");

			assertThat(answer.status()).isEqualTo(405);
			assertThat(answer.header("Allow")).contains("GET").contains("POST");
			assertThat(ProblemsOverHttpTests.this.member.patch("/v1/note-counts", "x").status()).isEqualTo(405);
		}

	}

	@Nested
	class Callers {

		@Test
		void withoutATokenAreChallengedBeforeTheirBodyIsJudged() {
			SampleClient nobody = new SampleClient(ProblemsOverHttpTests.this.port, UUID.randomUUID(), null);

			var answer = nobody.post("/v1/notes", "not json");

			assertThat(answer.status()).isEqualTo(401);
			assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer")
				.contains("resource_metadata=\"https://hub.test/.well-known/oauth-protected-resource\"");
		}

		@Test
		void withoutTheScopeHearWhichOneIsMissing() {
			SampleClient reader = new SampleClient(ProblemsOverHttpTests.this.port, UUID.randomUUID(),
					TokenSpec.user("bob").scopes("notes:read").memberOf(UUID.randomUUID(), Role.MEMBER).bearer());

			var answer = reader.post("/v1/notes", "not json");

			assertThat(answer.status()).isEqualTo(403);
			assertThat(answer.text("/type")).isEqualTo("/problems/insufficient-scope");
			assertThat(answer.text("/requiredScope")).isEqualTo("notes:write");
		}

		@Test
		void mayUseAnOpenCalculationWithoutTokenAndKey() {
			SampleClient nobody = new SampleClient(ProblemsOverHttpTests.this.port, UUID.randomUUID(), null);

			assertThat(nobody.post("/v1/note-counts", "{\"title\":\"abc\"}").text("/letters")).isEqualTo("3");
		}

		@Test
		void ofAnotherOrganisationGetTheSame404AsForAMissingId() {
			String id = ProblemsOverHttpTests.this.member.create("mine").text("/id");
			SampleClient other = SampleClient.member(ProblemsOverHttpTests.this.port);

			var foreign = other.get("/v1/notes/" + id);
			var missing = other.get("/v1/notes/" + UUID.randomUUID());
			var nonsense = other.get("/v1/notes/nonsense");

			assertThat(foreign.status()).isEqualTo(404);
			assertThat(withoutIds(foreign)).isEqualTo(withoutIds(missing)).isEqualTo(withoutIds(nonsense));
		}

		private String withoutIds(SampleClient.Answer answer) {
			return answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
		}

	}

	@Test
	void speakTheCallersLanguage() {
		var answer = this.member.get("/v1/notes/" + UUID.randomUUID(), "Accept-Language", "fr-CH, en;q=0.5");

		assertThat(answer.header("Content-Language")).isEqualTo("fr");
		assertThat(answer.text("/title")).isEqualTo("Cette ressource n'existe pas");
		assertThat(answer.header("Vary")).contains("Accept-Language");
	}

	@Test
	void hideWhatWentWrongInside() {
		var answer = this.member.create("bug");

		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
		assertThat(answer.text("/requestId")).isEqualTo(answer.header("X-Request-Id"));
	}

	@ParameterizedTest
	@CsvSource({ "nope=1, nope, UNKNOWN_PARAMETER", "limit=1&limit=2, limit, REPEATED", "limit=0, limit, OUT_OF_RANGE",
			"limit=x, limit, WRONG_TYPE", "limit=, limit, EMPTY", "q=, q, EMPTY", "sort=secret, sort, UNKNOWN_VALUE",
			"colour=GREEN, colour, UNKNOWN_VALUE", "fields=secret, fields, UNKNOWN_VALUE" })
	void nameTheParameterAndTheRule(String query, String parameter, String code) {
		var answer = this.member.get("/v1/notes?" + query);

		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.text("/errors/0/parameter")).isEqualTo(parameter);
		assertThat(answer.text("/errors/0/code")).isEqualTo(code);
	}

	@Test
	void refuseAQueryThatCannotBeDecoded() throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write(("GET /v1/notes?q=%E0%A4%A HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + this.member.bearer()
						+ "\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));

			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

			assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/malformed-request");
		}
	}

	@Test
	void answerUndeclaredPathsWith404() {
		assertThat(this.member.get("/v1/nothing").text("/type")).isEqualTo("/problems/not-found");
	}

}
