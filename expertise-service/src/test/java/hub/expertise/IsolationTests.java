package hub.expertise;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.expertise.support.Answer;
import hub.expertise.support.ExpertiseTest;
import hub.expertise.support.HelpDesk;
import hub.expertise.support.People;
import hub.platform.caller.Role;
import hub.platform.ids.Ids;
import hub.platform.testing.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever has nothing to do with a ticket cannot tell that it exists, on any path.
 */
@ExpertiseTest
class IsolationTests {

	private static final String TEXT = "{\"text\": \"Hello.\"}";

	@Autowired
	private HelpDesk desk;

	static List<String> outsiders() {
		return List.of(People.otherMember(), People.foreignExpert(), People.trainer(), People.stranger(),
				TokenSpec.user("all-scopes")
					.scopes("expertise:read", "expertise:request", "expertise:handle")
					.memberOf(People.OTHER_STARTUP, Role.ORG_ADMIN)
					.at(People.OTHER_FACTORY, Role.SUPPORT_STAFF)
					.token());
	}

	@Test
	void readingAForeignTicketIsLikeReadingAMissingOne() {
		Answer ticket = this.desk.claimed();
		Answer message = this.desk.as(People.member()).post(path(ticket.id(), "/messages"), TEXT).expect(201);
		Answer note = this.desk.as(People.expert()).post(path(ticket.id(), "/notes"), TEXT).expect(201);
		String missing = Ids.next().toString();

		for (String token : outsiders()) {
			for (String rest : List.of("", "/messages", "/notes", "/messages/" + message.id(), "/notes/" + note.id())) {
				same(this.desk.as(token).get(path(ticket.id(), rest)), this.desk.as(token).get(path(missing, rest)));
			}
		}
	}

	@Test
	void changingAForeignTicketIsLikeChangingAMissingOne() {
		Answer ticket = this.desk.claimed();
		String missing = Ids.next().toString();
		String outsider = outsiders().getLast();

		for (String action : List.of("claims", "reopenings", "closures", "cancellations", "customer-requests",
				"solutions", "messages", "notes")) {
			String body = List.of("customer-requests", "solutions", "messages", "notes").contains(action) ? TEXT : "{}";
			same(act(outsider, ticket.id(), action, body), act(outsider, missing, action, body));
		}
		HelpDesk.Visitor visitor = this.desk.as(outsider);
		same(visitor.patch(ticket, "{\"title\": \"Mine\"}"),
				visitor.send("PATCH", path(missing, ""), "{\"title\": \"Mine\"}", Map.of("If-Match", ticket.tag())));
		assertThat(this.desk.as(People.expert()).get(path(ticket.id(), "")).tag()).isEqualTo(ticket.tag());
	}

	@Test
	void foreignTicketsAreInNoList() {
		Answer ticket = this.desk.ticket("Unmistakable zygote");

		for (String token : outsiders()) {
			for (String query : List.of("?limit=100", "?q=zygote", "?organisationId=" + People.STARTUP,
					"?status=NEW&limit=100", "?assignee=none&limit=100")) {
				assertThat(this.desk.as(token).get("/v1/tickets" + query).expect(200).items("id")).as(query)
					.doesNotContain(ticket.id());
			}
		}
	}

	@Test
	void insidersSeeTheTicketInEveryWay() {
		Answer ticket = this.desk.ticket("Unmistakable quokka");

		for (String token : List.of(People.member(), People.colleague(), People.administrator(), People.expert(),
				People.secondExpert(), People.portal(), People.service())) {
			this.desk.as(token).get(path(ticket.id(), "")).expect(200);
			assertThat(this.desk.as(token).get("/v1/tickets?q=quokka").expect(200).items("id")).contains(ticket.id());
		}
	}

	@Test
	void anIdThatIsNoneIsNotFoundEither() {
		this.desk.as(People.member()).get("/v1/tickets/not-an-id").expectProblem(404, "not-found");
		this.desk.as(People.member()).get("/v1/tickets/T-2026-000001").expectProblem(404, "not-found");
	}

	@Test
	void nothingIsAnsweredWithoutAToken() {
		Answer ticket = this.desk.ticket();

		for (String rest : List.of("", "/messages", "/notes")) {
			this.desk.as(null).get(path(ticket.id(), rest)).expectProblem(401, "unauthenticated");
		}
		this.desk.as(null).get("/v1/tickets").expectProblem(401, "unauthenticated");
		this.desk.as(null).post("/v1/tickets", "{broken").expectProblem(401, "unauthenticated");
		this.desk.as("nonsense").get("/v1/tickets").expectProblem(401, "unauthenticated");
	}

	@Test
	void aReplayIsForTheOneWhoAskedFirst() {
		String key = UUID.randomUUID().toString();
		String body = HelpDesk.ticketBody(People.STARTUP, "Once");
		Answer first = this.desk.as(People.member()).post("/v1/tickets", body, key).expect(201);

		Answer other = this.desk.as(People.colleague()).post("/v1/tickets", body, key).expect(201);

		assertThat(other.id()).isNotEqualTo(first.id());
	}

	private Answer act(String token, String ticketId, String action, String body) {
		return this.desk.as(token).act(ticketId, "\"v2\"", action, body, UUID.randomUUID().toString());
	}

	private static void same(Answer foreign, Answer missing) {
		assertThat(foreign.expectProblem(404, "not-found").withoutRequestId()).isEqualTo(missing.withoutRequestId());
	}

	private static String path(String ticketId, String rest) {
		return "/v1/tickets/" + ticketId + rest;
	}

}
