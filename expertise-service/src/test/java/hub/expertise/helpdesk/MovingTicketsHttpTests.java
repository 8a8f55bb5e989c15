package hub.expertise.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.expertise.support.Answer;
import hub.expertise.support.ExpertiseTest;
import hub.expertise.support.HelpDesk;
import hub.expertise.support.People;

import static org.assertj.core.api.Assertions.assertThat;

@ExpertiseTest
class MovingTicketsHttpTests {

	private static final String TEXT = "{\"text\": \"Halve the batch size.\"}";

	@Autowired
	private HelpDesk desk;

	@Test
	void aTicketGoesItsWayFromQuestionToLastWord() {
		HelpDesk.Visitor member = this.desk.as(People.member());
		HelpDesk.Visitor expert = this.desk.as(People.expert());
		Answer opened = this.desk.ticket();

		Answer claimed = expert.act(opened, "claims", "{\"reason\": \"I know this partition.\"}").expect(200);
		assertThat(claimed.text("/status")).isEqualTo("ASSIGNED");
		assertThat(claimed.text("/assignee/personId")).isEqualTo("expert");
		assertThat(claimed.text("/statusReason")).isEqualTo("I know this partition.");
		assertThat(claimed.text("/nextStep/actor/kind")).isEqualTo("CALLER");
		assertThat(claimed.tag()).isEqualTo("\"v2\"");

		Answer waiting = expert.act(claimed, "customer-requests", TEXT).expect(200);
		assertThat(waiting.text("/status")).isEqualTo("WAITING_FOR_CUSTOMER");
		assertThat(waiting.text("/nextStep/actor/kind")).isEqualTo("ORGANISATION");

		member.post("/v1/tickets/" + opened.id() + "/messages", TEXT).expect(201);
		Answer resumed = expert.get("/v1/tickets/" + opened.id()).expect(200);
		assertThat(resumed.text("/status")).isEqualTo("IN_PROGRESS");

		Answer solved = expert.act(resumed, "solutions", TEXT).expect(200);
		assertThat(solved.text("/status")).isEqualTo("SOLVED");
		assertThat(solved.text("/solvedAt")).isEqualTo(solved.text("/statusSince"));

		Answer reopened = member.act(solved, "reopenings", "{\"reason\": \"It is back.\"}").expect(200);
		assertThat(reopened.text("/status")).isEqualTo("IN_PROGRESS");
		assertThat(reopened.json().has("solvedAt")).isFalse();

		Answer again = expert.act(reopened, "solutions", TEXT).expect(200);
		Answer closed = member.act(again, "closures", "{}").expect(200);
		assertThat(closed.text("/status")).isEqualTo("CLOSED");
		assertThat(closed.json().has("nextStep")).isFalse();
		assertThat(Instant.parse(closed.text("/reopenUntil"))).isAfter(Instant.parse(closed.text("/closedAt")));
		assertThat(closed.texts("/allowedActions")).containsExactly("messages", "reopenings");

		assertThat(conversation(opened)).containsExactly("CUSTOMER_REQUEST", "MESSAGE", "SOLUTION", "SOLUTION");
	}

	@Test
	void aBodyIsNotNeededWhereNothingMustBeSaid() {
		Answer opened = this.desk.ticket();

		Answer claimed = this.desk.as(People.expert())
			.send("POST", "/v1/tickets/" + opened.id() + "/claims", null,
					Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", opened.tag()));

		assertThat(claimed.expect(200).text("/status")).isEqualTo("ASSIGNED");
	}

	@Test
	void anIllegalMoveNamesTheStateAndWhatIsPossible() {
		Answer refused = this.desk.as(People.expert())
			.act(this.desk.claimed(), "claims", "{}")
			.expectProblem(409, "invalid-state");

		assertThat(refused.text("/currentStatus")).isEqualTo("ASSIGNED");
		assertThat(refused.texts("/allowedActions")).containsExactly("update", "messages", "notes", "customer-requests",
				"solutions");
		assertThat(refused.text("/detail")).contains("ASSIGNED").contains("solutions");
	}

	@Test
	void whatIsPossibleIsToldForTheOneWhoAsks() {
		Answer refused = this.desk.as(People.member())
			.act(this.desk.claimed(), "closures", "{}")
			.expectProblem(409, "invalid-state");

		assertThat(refused.texts("/allowedActions")).containsExactly("update", "messages", "cancellations");
	}

	@Test
	void everyMoveThatTheTableForbidsIsRefusedInEveryState() {
		Map<String, Answer> tickets = Map.of("NEW", this.desk.ticket(), "ASSIGNED", this.desk.claimed(),
				"WAITING_FOR_CUSTOMER", this.desk.waiting(), "SOLVED", this.desk.solved(), "CLOSED", this.desk.closed(),
				"CANCELLED", this.desk.cancelled());
		Map<String, List<String>> staffMoves = Map.of("NEW", List.of("claims"), "ASSIGNED",
				List.of("customer-requests", "solutions"), "WAITING_FOR_CUSTOMER", List.of("solutions"), "SOLVED",
				List.of("reopenings", "closures"), "CLOSED", List.of("reopenings"), "CANCELLED", List.of());
		HelpDesk.Visitor expert = this.desk.as(People.expert());

		tickets.forEach((status, ticket) -> {
			assertThat(ticket.text("/status")).isEqualTo(status);
			for (String move : List.of("claims", "customer-requests", "solutions", "reopenings", "closures")) {
				if (!staffMoves.getOrDefault(status, List.of()).contains(move)) {
					String body = List.of("customer-requests", "solutions").contains(move) ? TEXT : "{}";
					expert.act(ticket, move, body).expectProblem(409, "invalid-state");
				}
			}
		});
	}

	@Test
	void aMoveNamesTheVersionThatItIsBasedOn() {
		Answer opened = this.desk.ticket();
		HelpDesk.Visitor expert = this.desk.as(People.expert());
		String path = "/v1/tickets/" + opened.id() + "/claims";

		expert.post(path, "{}").expectProblem(428, "precondition-required");
		expert.act(opened.id(), "\"v9\"", "claims", "{}", UUID.randomUUID().toString())
			.expectProblem(412, "precondition-failed");
		expert.act(opened.id(), "v1", "claims", "{}", UUID.randomUUID().toString())
			.expectProblem(400, "validation-failed");
		assertThat(expert.get("/v1/tickets/" + opened.id()).text("/status")).isEqualTo("NEW");
	}

	@Test
	void movesOfStaffAreNotForTheOrganisation() {
		Answer opened = this.desk.ticket();

		for (String move : List.of("claims", "customer-requests", "solutions")) {
			String body = "claims".equals(move) ? "{}" : TEXT;
			this.desk.as(People.member()).act(opened, move, body).expectProblem(403, "insufficient-scope");
			this.desk.as(People.ambitiousMember()).act(opened, move, body).expectProblem(403, "forbidden");
		}
	}

	@Test
	void cancellingIsForTheOrganisationAlone() {
		Answer opened = this.desk.ticket();

		this.desk.as(People.expert()).act(opened, "cancellations", "{}").expectProblem(403, "insufficient-scope");
		Answer cancelled = this.desk.as(People.colleague())
			.act(opened, "cancellations", "{\"reason\": \"Found it.\"}")
			.expect(200);
		assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
		assertThat(cancelled.text("/statusReason")).isEqualTo("Found it.");
		assertThat(cancelled.texts("/allowedActions")).isEmpty();
		assertThat(cancelled.json().has("nextStep")).isFalse();
	}

	@Test
	void aMoveThatSaysSomethingMustSayIt() {
		Answer claimed = this.desk.claimed();
		HelpDesk.Visitor expert = this.desk.as(People.expert());

		for (String body : List.of("{}", "{\"text\": \"\"}", "{\"text\": 7}",
				"{\"text\": \"x\", \"kind\": \"NOTE\"}")) {
			expert.act(claimed, "solutions", body).expectProblem(400, "validation-failed");
		}
		assertThat(expert.get("/v1/tickets/" + claimed.id()).tag()).isEqualTo(claimed.tag());
	}

	@Nested
	class Corrections {

		@Test
		void changeWhatTheyNameAndNothingElse() {
			Answer opened = MovingTicketsHttpTests.this.desk.ticket();

			Answer changed = MovingTicketsHttpTests.this.desk.as(People.member())
				.patch(opened, "{\"title\": \"Shorter\", \"category\": \"account-login\"}")
				.expect(200);

			assertThat(changed.text("/title")).isEqualTo("Shorter");
			assertThat(changed.text("/description")).isEqualTo(opened.text("/description"));
			assertThat(changed.texts("/requiredSkills")).containsExactly("identity-accounts");
			assertThat(changed.text("/priority")).isEqualTo(opened.text("/priority"));
			assertThat(changed.tag()).isEqualTo("\"v2\"");
		}

		@Test
		void areMadeByRequesterAdministratorAndStaffOnly() {
			HelpDesk desk = MovingTicketsHttpTests.this.desk;
			Answer opened = desk.ticket();

			desk.as(People.colleague()).patch(opened, "{\"title\": \"Mine now\"}").expectProblem(403, "forbidden");
			desk.as(People.readingMember())
				.patch(opened, "{\"title\": \"T\"}")
				.expectProblem(403, "insufficient-scope");
			Answer first = desk.as(People.administrator()).patch(opened, "{\"priority\": \"HIGH\"}").expect(200);
			Answer second = desk.as(People.expert()).patch(first, "{\"category\": \"ai-act\"}").expect(200);
			assertThat(second.text("/priority")).isEqualTo("HIGH");
		}

		@Test
		void areRefusedWhenTheyBreakTheForm() {
			Answer opened = MovingTicketsHttpTests.this.desk.ticket();
			HelpDesk.Visitor member = MovingTicketsHttpTests.this.desk.as(People.member());

			for (String body : List.of("{\"title\": null}", "{\"title\": \"\"}", "{\"status\": \"SOLVED\"}",
					"{\"assignee\": \"me\"}", "{\"category\": \"cooking\"}", "{\"priority\": \"PANIC\"}",
					"{\"title\": \"a\", \"title\": \"b\"}", "[]")) {
				assertThat(member.patch(opened, body).status()).as(body).isEqualTo(400);
			}
			assertThat(member.get("/v1/tickets/" + opened.id()).tag()).isEqualTo("\"v1\"");
		}

		@Test
		void nameTheirVersionAndTheirMediaType() {
			Answer opened = MovingTicketsHttpTests.this.desk.ticket();
			HelpDesk.Visitor member = MovingTicketsHttpTests.this.desk.as(People.member());
			String path = "/v1/tickets/" + opened.id();

			member.send("PATCH", path, "{\"title\": \"T\"}", Map.of()).expectProblem(428, "precondition-required");
			member.patch(opened, "{\"title\": \"First\"}").expect(200);
			member.patch(opened, "{\"title\": \"Second\"}").expectProblem(412, "precondition-failed");
			assertThat(member.get(path).text("/title")).isEqualTo("First");
		}

		@Test
		void endWithTheTicket() {
			MovingTicketsHttpTests.this.desk.as(People.member())
				.patch(MovingTicketsHttpTests.this.desk.cancelled(), "{\"title\": \"T\"}")
				.expectProblem(409, "invalid-state");
		}

	}

	private List<String> conversation(Answer ticket) {
		return this.desk.as(People.member()).get("/v1/tickets/" + ticket.id() + "/messages").items("kind");
	}

}
