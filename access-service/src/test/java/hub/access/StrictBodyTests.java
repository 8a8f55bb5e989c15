package hub.access;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import hub.access.support.AccessDesk;
import hub.access.support.AccessTest;
import hub.access.support.People;
import hub.access.support.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** What is not exactly a request of the contract is refused, never guessed. */
@AccessTest
class StrictBodyTests {

	@Autowired
	private AccessDesk desk;

	@ParameterizedTest
	@ValueSource(strings = { "{\"organisationId\": \"%s\", \"title\": \"A\", \"colour\": \"red\"}",
			"{\"organisationId\": \"%s\", \"title\": \"A\", \"id\": \"01937b5e-7a00-7c3e-8f00-0000000000a1\"}",
			"{\"organisationId\": \"%s\", \"title\": \"A\", \"title\": \"B\"}",
			"{\"organisationId\": \"%s\", \"title\": 7}", "{\"organisationId\": \"%s\", \"title\": [\"A\"]}",
			"{\"organisationId\": \"%s\", \"title\": \"line\\nbreak\"}", "{\"organisationId\": \"%s\"}",
			"{\"organisationId\": \"%s-\", \"title\": \"A\"}", "{\"organisationId\": null, \"title\": \"A\"}",
			"[{\"organisationId\": \"%s\", \"title\": \"A\"}]" })
	void isRefusedWhenItIsNotAProject(String body) {
		this.desk.as(People.member())
			.post("/v1/projects", body.formatted(People.STARTUP))
			.expectProblem(400, "validation-failed");
	}

	@Test
	void isRefusedWhenItIsNoJson() {
		for (String body : new String[] { "{", "title=A", "{\"title\": 'A'}", "{\"title\": \"A\",}" }) {
			assertThat(this.desk.as(People.member()).post("/v1/projects", body).status()).as(body).isEqualTo(400);
		}
	}

	@Test
	void isRefusedWhenItIsNestedTooDeeply() {
		String body = "{\"answers\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";

		assertThat(this.desk.as(People.member()).patch(this.desk.draft(), body).status()).isEqualTo(400);
	}

	@Test
	void isRefusedWhenItIsTooLarge() {
		String body = "{\"answers\": [{\"field\": \"purpose\", \"value\": \"" + "x".repeat(2_000_000) + "\"}]}";

		this.desk.as(People.member()).patch(this.desk.draft(), body).expectProblem(413, "payload-too-large");
	}

	@Test
	void isRefusedInAnotherMediaType() {
		this.desk.as(People.member())
			.send("POST", "/v1/projects", AccessDesk.projectBody(People.STARTUP, "A"),
					Map.of("Content-Type", "text/plain", "Idempotency-Key", UUID.randomUUID().toString()))
			.expectProblem(415, "unsupported-media-type");
	}

	@Test
	void isNotSentInAnotherMediaType() {
		this.desk.as(People.member())
			.get("/v1/projects", Map.of("Accept", "application/xml"))
			.expectProblem(406, "not-acceptable");
	}

	@Test
	void keepsAnAnswerAsLongAsTheFormAllows() {
		Reply saved = this.desk.as(People.member())
			.patch(this.desk.draft(),
					"{\"answers\": [{\"field\": \"purpose\", \"value\": \"" + "é".repeat(4000) + "\"}]}")
			.expect(200);
		Reply refused = this.desk.as(People.member())
			.patch(saved, "{\"answers\": [{\"field\": \"purpose\", \"value\": \"" + "é".repeat(4001) + "\"}]}")
			.expectProblem(400, "validation-failed");

		assertThat(saved.text("/answers/0/value")).hasSize(4000);
		assertThat(refused.text("/errors/0/code")).isEqualTo("TOO_LONG");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/projects/x/y/z", "/v1/project", "/v1/applications/{id}/awards" })
	void undeclaredPathsAreNotFound(String path) {
		String known = path.replace("{id}", UUID.randomUUID().toString());

		this.desk.as(People.member()).get(known).expectProblem(404, "not-found");
	}

	@Test
	void undeclaredMethodsAreNotAllowed() {
		Reply refusal = this.desk.as(People.member())
			.send("DELETE", "/v1/projects/" + UUID.randomUUID(), null, Map.of())
			.expectProblem(405, "method-not-allowed");

		assertThat(refusal.header("Allow")).contains("GET", "PATCH");
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "with spaces in the middle", "tilde~is~not~allowed" })
	void malformedKeysAreRefused(String key) {
		this.desk.as(People.member())
			.post("/v1/projects", AccessDesk.projectBody(People.STARTUP, "A"), key)
			.expectProblem(400, "validation-failed");
	}

}
