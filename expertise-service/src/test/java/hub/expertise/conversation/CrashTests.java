package hub.expertise.conversation;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.expertise.support.Answer;
import hub.expertise.support.ExpertiseTest;
import hub.expertise.support.FailingStore;
import hub.expertise.support.HelpDesk;
import hub.expertise.support.People;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketId;
import hub.expertise.ticket.Tickets;
import hub.expertise.ticket.VisibleTickets;
import hub.platform.time.DomainClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The process dies between the ticket's write and its message's.
 */
@ExpertiseTest
class CrashTests {

	private static final String TEXT = "{\"text\": \"The batch size is 4.\"}";

	@Autowired
	private HelpDesk desk;

	@Autowired
	private FailingStore store;

	@Autowired
	private DeliveringMessages delivering;

	@Autowired
	private Tickets tickets;

	@Autowired
	private DomainClock clock;

	@Test
	void aRetryWithTheSameKeyFinishesTheWork() {
		Answer ticket = this.desk.waiting();
		HelpDesk.Visitor member = this.desk.as(People.member());
		String key = UUID.randomUUID().toString();
		this.store.failOnce();

		member.post(messages(ticket), TEXT, key).expectProblem(500, "internal");
		assertThat(texts(ticket)).hasSize(1);
		Answer retried = member.post(messages(ticket), TEXT, key).expect(201);

		assertThat(texts(ticket)).containsExactly("Which batch size?", "The batch size is 4.");
		Answer after = member.get("/v1/tickets/" + ticket.id());
		assertThat(after.text("/status")).isEqualTo("IN_PROGRESS");
		assertThat(after.text("/version")).isEqualTo("4");
		assertThat(member.post(messages(ticket), TEXT, key).expect(201).json()).isEqualTo(retried.json());
	}

	@Test
	void aMoveIsFinishedByItsRetryToo() {
		Answer ticket = this.desk.claimed();
		HelpDesk.Visitor expert = this.desk.as(People.expert());
		String key = UUID.randomUUID().toString();
		this.store.failOnce();

		expert.act(ticket.id(), ticket.tag(), "solutions", TEXT, key).expect(500);
		Answer retried = expert.act(ticket.id(), ticket.tag(), "solutions", TEXT, key).expect(200);

		assertThat(retried.text("/status")).isEqualTo("SOLVED");
		assertThat(retried.text("/version")).isEqualTo("3");
		assertThat(texts(ticket)).containsExactly("The batch size is 4.");
	}

	@Test
	void withoutARetryTheSweepDeliversTheMessage() {
		Answer ticket = this.desk.ticket();
		this.store.failOnce();
		this.desk.as(People.member()).post(messages(ticket), TEXT).expect(500);

		this.delivering.runDue(this.clock.instant());
		assertThat(texts(ticket)).as("too young for the sweep").isEmpty();
		this.delivering.runDue(this.clock.instant().plusSeconds(60));
		this.delivering.runDue(this.clock.instant().plusSeconds(120));

		assertThat(texts(ticket)).containsExactly("The batch size is 4.");
		assertThat(stored(ticket).outbound()).isEmpty();
	}

	@Test
	void oneTicketThatFailsDoesNotKeepTheOthersWaiting() {
		this.delivering.runDue(this.clock.instant().plusSeconds(60));
		List<Answer> tickets = List.of(this.desk.ticket(), this.desk.ticket(), this.desk.ticket());
		for (Answer ticket : tickets) {
			this.store.failOnce();
			this.desk.as(People.member()).post(messages(ticket), TEXT).expect(500);
		}

		this.store.failOnce();
		this.delivering.runDue(this.clock.instant().plusSeconds(60));

		assertThat(texts(tickets.getFirst())).as("the oldest, which failed").isEmpty();
		assertThat(texts(tickets.get(1))).containsExactly("The batch size is 4.");
		assertThat(texts(tickets.get(2))).containsExactly("The batch size is 4.");
		this.delivering.runDue(this.clock.instant().plusSeconds(120));
		assertThat(texts(tickets.getFirst())).containsExactly("The batch size is 4.");
	}

	@Test
	void theOldestIsSweptFirst() {
		List<Answer> tickets = List.of(this.desk.ticket(), this.desk.ticket(), this.desk.ticket());
		for (Answer ticket : tickets.reversed()) {
			this.store.failOnce();
			this.desk.as(People.member()).post(messages(ticket), TEXT).expect(500);
		}

		assertThat(this.tickets.undeliveredSince(this.clock.instant().plusSeconds(60)))
			.extracting((ticket) -> ticket.id().value().toString())
			.containsSubsequence(tickets.reversed().stream().map(Answer::id).toList());
		this.delivering.runDue(this.clock.instant().plusSeconds(60));
	}

	@Test
	void aMessageOnItsWayCanAlreadyBeReadByItsId() {
		Answer ticket = this.desk.ticket();
		this.store.failOnce();
		this.desk.as(People.member()).post(messages(ticket), TEXT).expect(500);
		UUID onItsWay = stored(ticket).outbound().getFirst().id();

		Answer read = this.desk.as(People.expert()).get(messages(ticket) + "/" + onItsWay).expect(200);

		assertThat(read.text("/text")).isEqualTo("The batch size is 4.");
	}

	@Test
	void theNextMessageTakesTheLostOneAlong() {
		Answer ticket = this.desk.ticket();
		this.store.failOnce();
		this.desk.as(People.member()).post(messages(ticket), TEXT).expect(500);

		this.desk.as(People.member()).post(messages(ticket), "{\"text\": \"And the second.\"}").expect(201);

		assertThat(texts(ticket)).containsExactly("The batch size is 4.", "And the second.");
	}

	private List<String> texts(Answer ticket) {
		return this.desk.as(People.member()).get(messages(ticket)).expect(200).items("text");
	}

	private Ticket stored(Answer ticket) {
		return this.tickets.get(VisibleTickets.EVERY, new TicketId(UUID.fromString(ticket.id())));
	}

	private static String messages(Answer ticket) {
		return "/v1/tickets/" + ticket.id() + "/messages";
	}

}
