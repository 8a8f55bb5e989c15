package hub.access.project;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.access.support.AccessDesk;
import hub.access.support.AccessTest;
import hub.access.support.People;
import hub.access.support.Reply;

import static org.assertj.core.api.Assertions.assertThat;

@AccessTest
class ProjectHttpTests {

	@Autowired
	private AccessDesk desk;

	@Nested
	class Opening {

		@Test
		void answersTheProjectWithItsAddressAndVersion() {
			Reply project = desk.as(People.member())
				.post("/v1/projects", AccessDesk.projectBody(People.STARTUP, "Speech models"))
				.expect(201);

			assertThat(project.header("Location")).isEqualTo("/v1/projects/" + project.id());
			assertThat(project.tag()).isEqualTo("\"v1\"");
			assertThat(project.text("/organisationId")).isEqualTo(People.STARTUP.toString());
			assertThat(project.texts("/allowedActions")).containsExactly("update");
			assertThat(desk.as(People.member()).get("/v1/projects/" + project.id()).body()).isEqualTo(project.body());
		}

		@Test
		void twiceWithOneKeyOpensOne() {
			String key = UUID.randomUUID().toString();
			String body = AccessDesk.projectBody(People.STARTUP, "Once");

			Reply first = desk.as(People.member()).post("/v1/projects", body, key).expect(201);
			Reply second = desk.as(People.member()).post("/v1/projects", body, key).expect(201);

			assertThat(second.body()).isEqualTo(first.body());
			assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
		}

		@Test
		void withAUsedKeyAndAnotherBodyIsRefused() {
			String key = UUID.randomUUID().toString();
			desk.as(People.member())
				.post("/v1/projects", AccessDesk.projectBody(People.STARTUP, "One"), key)
				.expect(201);

			desk.as(People.member())
				.post("/v1/projects", AccessDesk.projectBody(People.STARTUP, "Two"), key)
				.expectProblem(422, "idempotency-key-reused");
		}

		@Test
		void needsAKey() {
			desk.as(People.member())
				.send("POST", "/v1/projects", AccessDesk.projectBody(People.STARTUP, "Keyless"), Map.of())
				.expectProblem(400, "idempotency-key-missing");
		}

		@Test
		void needsAToken() {
			Reply refusal = desk.anonymous().post("/v1/projects", "{}").expectProblem(401, "unauthenticated");

			assertThat(refusal.header("WWW-Authenticate")).startsWith("Bearer");
		}

		@Test
		void needsTheScope() {
			desk.as(People.readingMember())
				.post("/v1/projects", AccessDesk.projectBody(People.STARTUP, "Read only"))
				.expectProblem(403, "insufficient-scope");
		}

		@Test
		void inAnotherOrganisationIsRefusedAsInOneThatDoesNotExist() {
			Reply foreign = desk.as(People.otherMember())
				.post("/v1/projects", AccessDesk.projectBody(People.STARTUP, "Foreign"))
				.expectProblem(403, "forbidden");
			Reply missing = desk.as(People.otherMember())
				.post("/v1/projects", AccessDesk.projectBody(UUID.randomUUID(), "Foreign"))
				.expectProblem(403, "forbidden");

			assertThat(foreign.withoutRequestId()).isEqualTo(missing.withoutRequestId());
		}

		@Test
		void collectsWhatIsWrong() {
			Reply refusal = desk.as(People.member())
				.post("/v1/projects",
						"{\"organisationId\": \"%s\", \"title\": \" \", \"summary\": \"%s\"}".formatted(People.STARTUP,
								"x".repeat(4001)))
				.expectProblem(400, "validation-failed");

			assertThat(refusal.json().at("/errors").valueStream().map((error) -> error.path("pointer").asString("")))
				.containsExactlyInAnyOrder("/title", "/summary");
		}

		@Test
		void refusesMembersThatItDoesNotHave() {
			desk.as(People.member())
				.post("/v1/projects",
						"{\"organisationId\": \"%s\", \"title\": \"A\", \"version\": 7}".formatted(People.STARTUP))
				.expectProblem(400, "validation-failed");
		}

	}

	@Nested
	class Changing {

		@Test
		void replacesWhatIsNamedAndKeepsTheRest() {
			Reply project = desk.project();

			Reply changed = change(People.member(), project, "{\"title\": \"Better speech models\"}").expect(200);

			assertThat(changed.text("/title")).isEqualTo("Better speech models");
			assertThat(changed.text("/summary")).isEqualTo("Fine-tuning.");
			assertThat(changed.tag()).isEqualTo("\"v2\"");
		}

		@Test
		void removesTheSummaryWithNull() {
			Reply changed = change(People.member(), desk.project(), "{\"summary\": null}").expect(200);

			assertThat(changed.json().has("summary")).isFalse();
		}

		@Test
		void cannotRemoveTheTitle() {
			change(People.member(), desk.project(), "{\"title\": null}").expectProblem(400, "validation-failed");
		}

		@Test
		void cannotMoveTheProjectToAnotherOrganisation() {
			change(People.memberOfBoth(), desk.project(),
					"{\"organisationId\": \"%s\"}".formatted(People.OTHER_STARTUP))
				.expectProblem(400, "validation-failed");
		}

		@Test
		void mustNameSomething() {
			change(People.member(), desk.project(), "{}").expectProblem(400, "validation-failed");
		}

		@Test
		void mustNameTheVersion() {
			desk.as(People.member())
				.send("PATCH", "/v1/projects/" + desk.project().id(), "{\"title\": \"A\"}", Map.of())
				.expectProblem(428, "precondition-required");
		}

		@Test
		void ofAnOldVersionIsRefused() {
			Reply project = desk.project();
			change(People.member(), project, "{\"title\": \"A\"}").expect(200);

			change(People.member(), project, "{\"title\": \"B\"}").expectProblem(412, "precondition-failed");
		}

		@Test
		void isNotForTheOperatorWhoSeesIt() {
			Reply project = desk.project();

			assertThat(desk.as(People.operator()).get("/v1/projects/" + project.id()).texts("/allowedActions"))
				.isEmpty();
			change(People.operator(), project, "{\"title\": \"A\"}").expectProblem(403, "forbidden");
		}

		private Reply change(String token, Reply project, String body) {
			return desk.as(token)
				.send("PATCH", "/v1/projects/" + project.id(), body, Map.of("If-Match", project.tag()));
		}

	}

	@Nested
	class Isolation {

		@Test
		void hidesAProjectFromOthersAsIfItDidNotExist() {
			Reply project = desk.project();

			Reply missing = desk.as(People.otherMember()).get("/v1/projects/" + UUID.randomUUID());
			Reply foreign = desk.as(People.otherMember()).get("/v1/projects/" + project.id());
			Reply patched = desk.as(People.otherMember())
				.send("PATCH", "/v1/projects/" + project.id(), "{\"title\": \"Mine\"}",
						Map.of("If-Match", project.tag()));

			missing.expectProblem(404, "not-found");
			assertThat(foreign.withoutRequestId()).isEqualTo(missing.withoutRequestId());
			assertThat(patched.withoutRequestId()).isEqualTo(missing.withoutRequestId());
		}

		@Test
		void leavesOthersOutOfLists() {
			Reply project = desk.project();

			assertThat(desk.as(People.otherMember()).get("/v1/projects?limit=100").items("id"))
				.doesNotContain(project.id());
			assertThat(desk.as(People.otherMember()).get("/v1/projects?organisationId=" + People.STARTUP).items("id"))
				.isEmpty();
			assertThat(desk.as(People.stranger()).get("/v1/projects").items("id")).isEmpty();
		}

		@Test
		void showsProjectsToThoseWhoWorkWithThem() {
			String id = desk.project().id();

			for (String token : new String[] { People.member(), People.memberOfBoth(), People.portal(),
					People.readingMember(), People.operator(), People.service() }) {
				desk.as(token).get("/v1/projects/" + id).expect(200);
			}
			for (String token : new String[] { People.foreignOperator(), People.trainer(), People.stranger() }) {
				desk.as(token).get("/v1/projects/" + id).expectProblem(404, "not-found");
			}
			desk.as(People.memberElsewhere()).get("/v1/projects/" + id).expectProblem(403, "insufficient-scope");
		}

	}

	@Nested
	class TheList {

		@Test
		void isNewestFirstAndReadPageByPageInBothDirections() {
			UUID organisation = UUID.randomUUID();
			String token = People.memberOf(organisation);
			for (int index = 1; index <= 5; index++) {
				desk.as(token)
					.post("/v1/projects", AccessDesk.projectBody(organisation, "Project " + index))
					.expect(201);
			}

			Reply first = desk.as(token).get("/v1/projects?limit=2").expect(200);
			Reply second = desk.as(token).get("/v1/projects?limit=2&cursor=" + first.text("/page/next")).expect(200);
			Reply third = desk.as(token).get("/v1/projects?limit=2&cursor=" + second.text("/page/next")).expect(200);
			Reply back = desk.as(token).get("/v1/projects?limit=2&cursor=" + third.text("/page/prev")).expect(200);

			assertThat(first.items("title")).containsExactly("Project 5", "Project 4");
			assertThat(second.items("title")).containsExactly("Project 3", "Project 2");
			assertThat(third.items("title")).containsExactly("Project 1");
			assertThat(third.text("/page/next")).isEmpty();
			assertThat(back.items("title")).isEqualTo(second.items("title"));
		}

		@Test
		void sortsTitlesWithoutRegardToCase() {
			UUID organisation = UUID.randomUUID();
			String token = People.memberOf(organisation);
			for (String title : new String[] { "beta", "Alpha", "gamma" }) {
				desk.as(token).post("/v1/projects", AccessDesk.projectBody(organisation, title)).expect(201);
			}

			assertThat(desk.as(token).get("/v1/projects?sort=title").items("title")).containsExactly("Alpha", "beta",
					"gamma");
			assertThat(desk.as(token).get("/v1/projects?sort=-title").items("title")).containsExactly("gamma", "beta",
					"Alpha");
		}

		@Test
		void filtersByTheTimeOfOpening() {
			UUID organisation = UUID.randomUUID();
			String token = People.memberOf(organisation);
			String createdAt = desk.as(token)
				.post("/v1/projects", AccessDesk.projectBody(organisation, "Dated"))
				.text("/createdAt");

			assertThat(desk.as(token).get("/v1/projects?createdAfter=" + createdAt).items("title")).hasSize(1);
			assertThat(desk.as(token).get("/v1/projects?createdBefore=" + createdAt).items("title")).isEmpty();
			desk.as(token).get("/v1/projects?createdAfter=yesterday").expectProblem(400, "validation-failed");
		}

		@Test
		void bindsItsCursorsToCallerAndFilter() {
			desk.project();
			desk.project();
			String cursor = desk.as(People.member()).get("/v1/projects?limit=1").text("/page/next");

			desk.as(People.memberOfBoth())
				.get("/v1/projects?limit=1&cursor=" + cursor)
				.expectProblem(400, "invalid-cursor");
			desk.as(People.member())
				.get("/v1/projects?limit=1&organisationId=" + People.STARTUP + "&cursor=" + cursor)
				.expectProblem(400, "invalid-cursor");
		}

	}

}
