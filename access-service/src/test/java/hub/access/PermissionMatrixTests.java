package hub.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.access.support.AccessDesk;
import hub.access.support.AccessTest;
import hub.access.support.CatalogStub;
import hub.access.support.People;
import hub.access.support.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what: every operation for everybody. A refusal changes nothing, so one
 * project and one submitted application serve all of them.
 */
@AccessTest
class PermissionMatrixTests {

	/** An operation that a person tries. */
	private record Attempt(String name, String method, String path, @Nullable String body,
			Map<String, String> headers) {
	}

	@Autowired
	private AccessDesk desk;

	private List<Attempt> reads = List.of();

	private List<Attempt> changes = List.of();

	private List<Attempt> openings = List.of();

	@BeforeEach
	void prepare() {
		Reply project = this.desk.project();
		Reply submitted = this.desk.submitted();
		this.reads = List.of(new Attempt("getProject", "GET", "/v1/projects/" + project.id(), null, Map.of()),
				new Attempt("getApplication", "GET", "/v1/applications/" + submitted.id(), null, Map.of()));
		this.changes = List.of(
				new Attempt("updateProject", "PATCH", "/v1/projects/" + project.id(), "{\"title\": \"A\"}",
						Map.of("If-Match", "\"v99\"")),
				new Attempt("updateApplication", "PATCH", "/v1/applications/" + submitted.id(), "{\"title\": \"A\"}",
						Map.of("If-Match", "\"v99\"")),
				new Attempt("submitApplication", "POST", "/v1/applications/" + submitted.id() + "/submissions", "{}",
						Map.of("If-Match", "\"v99\"", "Idempotency-Key", UUID.randomUUID().toString())),
				new Attempt("withdrawApplication", "POST", "/v1/applications/" + submitted.id() + "/withdrawals", "{}",
						Map.of("If-Match", "\"v99\"", "Idempotency-Key", UUID.randomUUID().toString())));
		this.openings = List.of(
				new Attempt("createProject", "POST", "/v1/projects", AccessDesk.projectBody(People.STARTUP, "Matrix"),
						Map.of()),
				new Attempt("createApplication", "POST", "/v1/applications",
						AccessDesk.draftBody(project.id(), "aif-playground"), Map.of()));
	}

	@Test
	void membersDoEverything() {
		for (String token : List.of(People.member(), People.memberOfBoth(), People.portal())) {
			expect(token, this.reads, 200);
			expect(token, this.changes, 412);
			expect(token, this.openings, 201);
		}
	}

	@Test
	void membersWithAReadingProgramRead() {
		expect(People.readingMember(), this.reads, 200);
		expect(People.readingMember(), this.changes, 403);
		expect(People.readingMember(), this.openings, 403);
	}

	@Test
	void membersWithAnotherProgramDoNothing() {
		expect(People.memberElsewhere(), this.reads, 403);
		expect(People.memberElsewhere(), this.changes, 403);
		expect(People.memberElsewhere(), this.openings, 403);
	}

	@Test
	void operatorsOfTheFactoryRead() {
		expect(People.operator(), this.reads, 200);
		expect(People.operator(), this.changes, 403);
		expect(People.operator(), this.openings, 403);
	}

	@Test
	void servicesOfTheHubRead() {
		expect(People.service(), this.reads, 200);
		expect(People.service(), this.changes, 403);
		expect(People.service(), this.openings, 403);
	}

	@Test
	void allOthersFindNothing() {
		for (String token : List.of(People.otherMember(), People.stranger(), People.foreignOperator(),
				People.trainer())) {
			expect(token, this.reads, 404);
			expect(token, this.changes, 404);
			assertThat(attempt(token, this.openings.get(0)).status()).isEqualTo(403);
			assertThat(attempt(token, this.openings.get(1)).status()).isEqualTo(404);
		}
	}

	@Test
	void nobodyWithoutATokenDoesAnything() {
		expect(null, this.reads, 401);
		expect(null, this.changes, 401);
		expect(null, this.openings, 401);
	}

	@Test
	void whoeverReadsAListSeesWhatHeMayRead() {
		Reply draft = this.desk.complete(CatalogStub.partition());

		assertThat(this.desk.as(People.service())
			.get("/v1/applications?reference=" + draft.text("/reference"))
			.items("id")).containsExactly(draft.id());
		assertThat(this.desk.as(People.operator())
			.get("/v1/applications?reference=" + draft.text("/reference"))
			.items("id")).isEmpty();
	}

	private void expect(@Nullable String token, List<Attempt> attempts, int status) {
		for (Attempt attempt : attempts) {
			Reply reply = attempt(token, attempt);
			assertThat(reply.status()).as(attempt.name() + ": " + reply.body()).isEqualTo(status);
		}
	}

	private Reply attempt(@Nullable String token, Attempt attempt) {
		return (attempt.method().equals("POST") && attempt.headers().isEmpty())
				? this.desk.as(token).post(attempt.path(), Objects.requireNonNull(attempt.body()))
				: this.desk.as(token).send(attempt.method(), attempt.path(), attempt.body(), attempt.headers());
	}

}
