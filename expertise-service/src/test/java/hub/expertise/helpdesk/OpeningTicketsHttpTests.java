package hub.expertise.helpdesk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.expertise.support.AccessStub;
import hub.expertise.support.Answer;
import hub.expertise.support.ExpertiseTest;
import hub.expertise.support.HelpDesk;
import hub.expertise.support.People;
import hub.platform.ids.Ids;

import static org.assertj.core.api.Assertions.assertThat;

@ExpertiseTest
class OpeningTicketsHttpTests {

	@Autowired
	private HelpDesk desk;

	@Test
	void aMemberOpensATicketForHisOrganisation() {
		Answer ticket = this.desk.ticket();

		assertThat(ticket.header("Location")).isEqualTo("/v1/tickets/" + ticket.id());
		assertThat(ticket.tag()).isEqualTo("\"v1\"");
		assertThat(ticket.text("/reference")).matches("T-[0-9]{4}-[0-9]{6}");
		assertThat(ticket.text("/status")).isEqualTo("NEW");
		assertThat(ticket.text("/organisationId")).isEqualTo(People.STARTUP.toString());
		assertThat(ticket.text("/factoryId")).isEqualTo(People.FACTORY.toString());
		assertThat(ticket.text("/requester/personId")).isEqualTo("member");
		assertThat(ticket.text("/nextStep/actor/kind")).isEqualTo("FACTORY");
		assertThat(ticket.text("/nextStep/actor/name")).isEqualTo("ai2f");
		assertThat(ticket.text("/nextStep/action")).isEqualTo("claims");
		assertThat(ticket.texts("/allowedActions")).containsExactly("update", "messages", "cancellations");
	}

	@Test
	void whatIsAbsentIsLeftOut() {
		Answer ticket = this.desk.ticket();

		for (String member : List.of("assignee", "projectId", "systemId", "solvedAt", "serviceLevel")) {
			assertThat(ticket.json().has(member)).as(member).isFalse();
		}
	}

	@Test
	void theCategorySettlesSkillsAndPriority() {
		Answer ticket = open("""
				{"organisationId": "%s", "title": "Locked out", "description": "The second factor is gone.",
				 "category": "account-login"}""").expect(201);

		assertThat(ticket.text("/priority")).isEqualTo("HIGH");
		assertThat(ticket.texts("/requiredSkills")).containsExactly("identity-accounts");
		assertThat(ticket.text("/language")).isEqualTo("en");
	}

	@Test
	void theRequesterMaySayMore() {
		UUID system = Ids.next();
		Answer ticket = open("""
				{"organisationId": "%%s", "title": "Mémoire", "description": "Ça s'arrête.", "category": "other",
				 "priority": "URGENT", "language": "fr", "systemId": "%s"}""".formatted(system)).expect(201);

		assertThat(ticket.text("/priority")).isEqualTo("URGENT");
		assertThat(ticket.text("/language")).isEqualTo("fr");
		assertThat(ticket.text("/systemId")).isEqualTo(system.toString());
		assertThat(ticket.text("/title")).isEqualTo("Mémoire");
	}

	@Test
	void whatWasOpenedIsRead() {
		Answer ticket = this.desk.ticket();

		Answer read = this.desk.as(People.member()).get("/v1/tickets/" + ticket.id()).expect(200);

		assertThat(read.json()).isEqualTo(ticket.json());
		assertThat(read.tag()).isEqualTo(ticket.tag());
		this.desk.as(People.member())
			.get("/v1/tickets/" + ticket.id(), Map.of("If-None-Match", ticket.tag()))
			.expect(304);
	}

	@Test
	void aProgramOpensATicketForAnOrganisationThatGrantedIt() {
		Answer ticket = this.desk.as(People.portal())
			.post("/v1/tickets", HelpDesk.ticketBody(People.STARTUP, "From the portal"))
			.expect(201);

		assertThat(ticket.text("/requester/personId")).isEqualTo("portal");
	}

	@Test
	void nobodyOpensATicketForAnotherOrganisation() {
		Answer foreign = this.desk.as(People.otherMember())
			.post("/v1/tickets", HelpDesk.ticketBody(People.STARTUP, "Not mine"))
			.expectProblem(403, "forbidden");
		Answer missing = this.desk.as(People.otherMember())
			.post("/v1/tickets", HelpDesk.ticketBody(Ids.next(), "Nobody's"))
			.expectProblem(403, "forbidden");

		assertThat(foreign.text("/detail")).contains(People.STARTUP.toString());
		assertThat(missing.text("/title")).isEqualTo(foreign.text("/title"));
	}

	@Nested
	class WhatIsWrong {

		@Test
		void isReportedTogether() {
			Answer problem = open("""
					{"organisationId": "%s", "title": "", "category": "llm-fine-tuning"}""").expectProblem(400,
					"validation-failed");

			assertThat(problem.texts("/errors/0/pointer")).isEmpty();
			assertThat(problem.json()
				.at("/errors")
				.valueStream()
				.map((error) -> error.path("pointer").asString(""))
				.toList()).containsExactlyInAnyOrder("/title", "/description");
		}

		@Test
		void isAnUnknownCategoryAndThePointerSaysSo() {
			Answer problem = open("""
					{"organisationId": "%s", "title": "T", "description": "D", "category": "cooking"}""")
				.expectProblem(400, "validation-failed");

			assertThat(problem.text("/errors/0/pointer")).isEqualTo("/category");
			assertThat(problem.text("/errors/0/code")).isEqualTo("UNKNOWN_VALUE");
			assertThat(problem.text("/errors/0/detail")).contains("llm-fine-tuning");
		}

		@Test
		void isAnUnknownPriority() {
			Answer problem = open("""
					{"organisationId": "%s", "title": "T", "description": "D", "category": "other",
					 "priority": "PANIC"}""").expectProblem(400, "validation-failed");

			assertThat(problem.text("/errors/0/pointer")).isEqualTo("/priority");
		}

		@Test
		void isAMemberThatNobodyKnowsOrMaySet() {
			for (String extra : List.of("\"colour\": \"red\"", "\"status\": \"SOLVED\"", "\"reference\": \"T-1\"")) {
				open("""
						{"organisationId": "%%s", "title": "T", "description": "D", "category": "other", %s}"""
					.formatted(extra)).expectProblem(400, "validation-failed");
			}
		}

		@Test
		void isATitleThatIsTooLong() {
			Answer problem = open("""
					{"organisationId": "%%s", "title": "%s", "description": "D", "category": "other"}"""
				.formatted("x".repeat(201))).expectProblem(400, "validation-failed");

			assertThat(problem.text("/errors/0/code")).isEqualTo("TOO_LONG");
		}

		@Test
		void isATitleOrDescriptionThatSaysNothing() {
			Answer problem = open("""
					{"organisationId": "%s", "title": "  ", "description": " \\n\\t ", "category": "other"}""")
				.expectProblem(400, "validation-failed");

			assertThat(problem.json().at("/errors").size()).isEqualTo(2);
			open("""
					{"organisationId": "%s", "title": "Two\\nlines", "description": "D", "category": "other"}""")
				.expectProblem(400, "validation-failed");
			open("""
					{"organisationId": "%s", "title": "One line", "description": "Two\\n\\nlines", "category": "other"}""")
				.expect(201);
		}

		@Test
		void isAMissingIdempotencyKey() {
			HelpDesk.Visitor member = OpeningTicketsHttpTests.this.desk.as(People.member());

			member.send("POST", "/v1/tickets", HelpDesk.ticketBody(People.STARTUP, "T"), Map.of())
				.expectProblem(400, "idempotency-key-missing");
		}

		@Test
		void isSaidInFrenchToThoseWhoReadIt() {
			Answer problem = OpeningTicketsHttpTests.this.desk.as(People.otherMember())
				.send("POST", "/v1/tickets", HelpDesk.ticketBody(People.STARTUP, "T"),
						Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Accept-Language", "fr"));

			assertThat(problem.expect(403).text("/detail")).startsWith("On ouvre un ticket");
			assertThat(problem.header("Content-Language")).isEqualTo("fr");
		}

		@Test
		void isReadingScopeAlone() {
			OpeningTicketsHttpTests.this.desk.as(People.readingMember())
				.post("/v1/tickets", HelpDesk.ticketBody(People.STARTUP, "T"))
				.expectProblem(403, "insufficient-scope");
		}

	}

	@Nested
	class AProject {

		@Test
		void isAskedOfAccessServiceAndKept() {
			UUID project = AccessStub.projectOf(People.STARTUP);

			Answer ticket = with(project).expect(201);

			assertThat(ticket.text("/projectId")).isEqualTo(project.toString());
			assertThat(AccessStub.timesAsked(project)).isEqualTo(1);
		}

		@Test
		void ofAnotherOrganisationLooksLikeOneThatDoesNotExist() {
			Answer foreign = with(AccessStub.projectOf(People.OTHER_STARTUP)).expectProblem(400, "validation-failed");
			Answer missing = with(AccessStub.missingProject()).expectProblem(400, "validation-failed");

			assertThat(foreign.text("/errors/0/pointer")).isEqualTo("/projectId");
			assertThat(foreign.text("/errors/0/code")).isEqualTo("NOT_FOUND");
			assertThat(missing.withoutRequestId()).isEqualTo(foreign.withoutRequestId());
		}

		@Test
		void thatNobodyCanVouchForLeavesNothingBehind() {
			String title = "Unvouched " + UUID.randomUUID();
			for (UUID project : List.of(AccessStub.failingProject(), AccessStub.slowProject(People.STARTUP))) {
				Answer refused = with(project, title).expectProblem(503, "unavailable");

				assertThat(refused.header("Retry-After")).isEqualTo("5");
			}
			assertThat(
					OpeningTicketsHttpTests.this.desk.as(People.member()).get("/v1/tickets?limit=100").items("title"))
				.doesNotContain(title);
		}

		@Test
		void isReportedTogetherWithAnUnknownCategory() {
			Answer problem = open("""
					{"organisationId": "%%s", "title": "T", "description": "D", "category": "cooking",
					 "projectId": "%s"}""".formatted(AccessStub.missingProject()));

			assertThat(problem.expect(400).json().at("/errors").size()).isEqualTo(2);
		}

		@Test
		void isCheckedAgainOnlyWhenItChanges() {
			UUID project = AccessStub.projectOf(People.STARTUP);
			HelpDesk.Visitor member = OpeningTicketsHttpTests.this.desk.as(People.member());
			Answer ticket = with(project).expect(201);

			Answer renamed = member.patch(ticket, "{\"title\": \"Another title\"}").expect(200);
			assertThat(AccessStub.timesAsked(project)).isEqualTo(1);

			member.patch(renamed, "{\"projectId\": \"%s\"}".formatted(AccessStub.missingProject()))
				.expectProblem(400, "validation-failed");
			Answer removed = member.patch(renamed, "{\"projectId\": null}").expect(200);
			assertThat(removed.json().has("projectId")).isFalse();
		}

		private Answer with(UUID project) {
			return with(project, "About a project");
		}

		private Answer with(UUID project, String title) {
			return open("""
					{"organisationId": "%%s", "title": "%s", "description": "D", "category": "other",
					 "projectId": "%s"}""".formatted(title, project));
		}

	}

	private Answer open(String body) {
		return this.desk.as(People.member()).post("/v1/tickets", body.formatted(People.STARTUP));
	}

}
