package hub.expertise.conversation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.expertise.support.Answer;
import hub.expertise.support.ExpertiseTest;
import hub.expertise.support.HelpDesk;
import hub.expertise.support.People;
import hub.platform.ids.Ids;

import static org.assertj.core.api.Assertions.assertThat;

@ExpertiseTest
class ConversationHttpTests {

	private static final String TEXT = "{\"text\": \"The batch size is 4.\"}";

	@Autowired
	private HelpDesk desk;

	@Test
	void aMessageIsAddedAndCanBeRead() {
		Answer ticket = this.desk.ticket();

		Answer message = write(People.member(), ticket).expect(201);

		assertThat(message.header("Location")).isEqualTo(messages(ticket) + "/" + message.id());
		assertThat(message.text("/author/personId")).isEqualTo("member");
		assertThat(message.text("/author/side")).isEqualTo("CUSTOMER");
		assertThat(message.text("/kind")).isEqualTo("MESSAGE");
		assertThat(message.texts("/allowedActions")).isEmpty();
		Answer read = this.desk.as(People.expert()).get(message.header("Location")).expect(200);
		assertThat(read.json()).isEqualTo(message.json());
		this.desk.as(People.expert()).get(message.header("Location"), Map.of("If-None-Match", read.tag())).expect(304);
	}

	@Test
	void aMessageTouchesItsTicket() {
		Answer ticket = this.desk.ticket();

		Answer message = write(People.member(), ticket).expect(201);

		Answer after = this.desk.as(People.member()).get("/v1/tickets/" + ticket.id());
		assertThat(after.tag()).isEqualTo("\"v2\"");
		assertThat(after.text("/lastMessageAt")).isEqualTo(message.text("/createdAt"));
	}

	@Test
	void theFirstAnswerOfStaffStartsTheWork() {
		Answer claimed = this.desk.claimed();

		Answer answer = write(People.secondExpert(), claimed).expect(201);

		assertThat(answer.text("/author/side")).isEqualTo("STAFF");
		assertThat(status(claimed)).isEqualTo("IN_PROGRESS");
	}

	@Test
	void aReplyOfAnyoneOfTheOrganisationResumesAndReopens() {
		for (Answer ticket : List.of(this.desk.waiting(), this.desk.solved(), this.desk.closed())) {
			write(People.colleague(), ticket).expect(201);

			assertThat(status(ticket)).isEqualTo("IN_PROGRESS");
		}
	}

	@Test
	void aCancelledTicketTakesNoMoreMessages() {
		write(People.member(), this.desk.cancelled()).expectProblem(409, "invalid-state");
		write(People.expert(), this.desk.closed()).expectProblem(409, "invalid-state");
	}

	@Test
	void theConversationIsReadOldestFirstPageByPage() {
		Answer ticket = this.desk.ticket();
		HelpDesk.Visitor member = this.desk.as(People.member());
		List<String> written = IntStream.range(0, 25)
			.mapToObj((number) -> member.post(messages(ticket), "{\"text\": \"Message %d\"}".formatted(number)).id())
			.toList();

		Answer first = member.get(messages(ticket)).expect(200);
		Answer second = member.get(messages(ticket) + "?cursor=" + first.text("/page/next")).expect(200);

		assertThat(first.items("id")).isEqualTo(written.subList(0, 20));
		assertThat(second.items("id")).isEqualTo(written.subList(20, 25));
		assertThat(member.get(messages(ticket) + "?sort=-createdAt&limit=1").items("id"))
			.containsExactly(written.getLast());
		this.desk.as(People.colleague())
			.get(messages(ticket) + "?cursor=" + first.text("/page/next"))
			.expectProblem(400, "invalid-cursor");
	}

	@Test
	void aNamedVersionIsHonoured() {
		Answer ticket = this.desk.ticket();
		HelpDesk.Visitor member = this.desk.as(People.member());

		member.act(ticket, "messages", TEXT).expect(201);
		member.act(ticket, "messages", TEXT).expectProblem(412, "precondition-failed");

		assertThat(member.get(messages(ticket)).items("id")).hasSize(1);
	}

	@Test
	void readingScopeDoesNotWrite() {
		write(People.readingMember(), this.desk.ticket()).expectProblem(403, "insufficient-scope");
	}

	@Test
	void aMessageMustSaySomething() {
		Answer ticket = this.desk.ticket();

		for (String body : List.of("{}", "{\"text\": \"\"}", "{\"text\": \"x\", \"author\": \"me\"}", "not json",
				"{\"text\": \"%s\"}".formatted("x".repeat(20001)))) {
			assertThat(this.desk.as(People.member()).post(messages(ticket), body).status()).isEqualTo(400);
		}
		assertThat(this.desk.as(People.member()).get(messages(ticket)).items("id")).isEmpty();
	}

	@Test
	void aMessageOfAnotherTicketIsNotFound() {
		Answer message = write(People.member(), this.desk.ticket()).expect(201);

		Answer wrong = this.desk.as(People.member()).get(messages(this.desk.ticket()) + "/" + message.id());

		wrong.expectProblem(404, "not-found");
	}

	@Nested
	class Notes {

		private final String note = "{\"text\": \"Same as last week.\"}";

		@Test
		void areWrittenAndReadByStaff() {
			Answer ticket = ConversationHttpTests.this.desk.ticket();
			HelpDesk.Visitor expert = ConversationHttpTests.this.desk.as(People.expert());

			Answer written = expert.post(notes(ticket), this.note).expect(201);

			assertThat(written.header("Location")).isEqualTo(notes(ticket) + "/" + written.id());
			assertThat(written.text("/author/side")).isEqualTo("STAFF");
			HelpDesk.Visitor colleague = ConversationHttpTests.this.desk.as(People.secondExpert());
			assertThat(colleague.get(notes(ticket)).expect(200).items("id")).containsExactly(written.id());
			assertThat(colleague.get(written.header("Location")).expect(200).json()).isEqualTo(written.json());
		}

		@Test
		void doNotExistForAnybodyElse() {
			Answer ticket = ConversationHttpTests.this.desk.ticket();
			Answer written = ConversationHttpTests.this.desk.as(People.expert()).post(notes(ticket), this.note);

			for (String token : List.of(People.member(), People.administrator(), People.ambitiousMember())) {
				HelpDesk.Visitor member = ConversationHttpTests.this.desk.as(token);
				Answer missing = member.get("/v1/tickets/" + Ids.next());
				assertThat(member.get(notes(ticket)).expect(404).withoutRequestId())
					.isEqualTo(missing.withoutRequestId());
				assertThat(member.get(written.header("Location")).expect(404).withoutRequestId())
					.isEqualTo(missing.withoutRequestId());
			}
			ConversationHttpTests.this.desk.as(People.ambitiousMember()).post(notes(ticket), this.note).expect(404);
		}

		@Test
		void leaveNoTraceOnTheTicketOrItsConversation() {
			Answer ticket = ConversationHttpTests.this.desk.ticket();
			HelpDesk.Visitor member = ConversationHttpTests.this.desk.as(People.member());

			ConversationHttpTests.this.desk.as(People.expert()).post(notes(ticket), this.note).expect(201);

			assertThat(member.get("/v1/tickets/" + ticket.id()).json()).isEqualTo(ticket.json());
			assertThat(member.get(messages(ticket)).items("id")).isEmpty();
			assertThat(member.get("/v1/tickets?q=week").items("id")).doesNotContain(ticket.id());
		}

		@Test
		void areNotMessagesAndTheOtherWayRound() {
			Answer ticket = ConversationHttpTests.this.desk.ticket();
			HelpDesk.Visitor expert = ConversationHttpTests.this.desk.as(People.expert());
			Answer written = expert.post(notes(ticket), this.note).expect(201);
			Answer message = write(People.expert(), ticket).expect(201);

			expert.get(messages(ticket) + "/" + written.id()).expect(404);
			expert.get(notes(ticket) + "/" + message.id()).expect(404);
		}

		@Test
		void honourANamedVersionAndMayBeWrittenInAnyState() {
			Answer ticket = ConversationHttpTests.this.desk.closed();
			HelpDesk.Visitor expert = ConversationHttpTests.this.desk.as(People.expert());

			expert.act(ticket, "notes", this.note).expect(201);
			expert.act(ticket.id(), "\"v1\"", "notes", this.note, UUID.randomUUID().toString())
				.expectProblem(412, "precondition-failed");
		}

	}

	private Answer write(String token, Answer ticket) {
		return this.desk.as(token).post(messages(ticket), TEXT);
	}

	private String status(Answer ticket) {
		return this.desk.as(People.member()).get("/v1/tickets/" + ticket.id()).text("/status");
	}

	private static String messages(Answer ticket) {
		return "/v1/tickets/" + ticket.id() + "/messages";
	}

	private static String notes(Answer ticket) {
		return "/v1/tickets/" + ticket.id() + "/notes";
	}

}
