package hub.expertise;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.expertise.support.Answer;
import hub.expertise.support.ExpertiseTest;
import hub.expertise.support.HelpDesk;
import hub.expertise.support.People;
import hub.platform.ids.Ids;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many at once, with exact counts.
 */
@ExpertiseTest
class RaceTests {

	private static final String TEXT = "{\"text\": \"All at once.\"}";

	@Autowired
	private HelpDesk desk;

	@Test
	void ofTwoExpertsWhoClaimAtOnceOneWinsAndTheOtherReadsAgain() throws Exception {
		for (int round = 0; round < 5; round++) {
			Answer ticket = this.desk.ticket();
			List<String> tokens = List.of(People.expert(), People.secondExpert());

			List<Answer> answers = atOnce(2, (number) -> this.desk.as(tokens.get(number)).act(ticket, "claims", "{}"));

			assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
			String loser = tokens.get((answers.getFirst().status() == 412) ? 0 : 1);
			Answer read = this.desk.as(loser).get("/v1/tickets/" + ticket.id());
			this.desk.as(loser).act(read, "claims", "{}").expectProblem(409, "invalid-state");
			assertThat(read.text("/version")).isEqualTo("2");
		}
	}

	@Test
	void ofTwentyChangesOfOneVersionExactlyOneHappens() throws Exception {
		Answer ticket = this.desk.ticket();

		List<Answer> answers = atOnce(20,
				(number) -> this.desk.as(People.member()).patch(ticket, "{\"title\": \"Title %d\"}".formatted(number)));

		assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
		assertThat(answers).extracting(Answer::status).filteredOn((status) -> status == 412).hasSize(19);
		String winner = answers.stream()
			.filter((answer) -> answer.status() == 200)
			.findFirst()
			.orElseThrow()
			.text("/title");
		assertThat(this.desk.as(People.member()).get("/v1/tickets/" + ticket.id()).text("/title")).isEqualTo(winner);
	}

	@Test
	void ofTwentyMovesOfOneVersionExactlyOneHappensWhateverTheMove() throws Exception {
		everyMove("claims", People.expert(), this.desk.ticket());
		everyMove("customer-requests", People.expert(), this.desk.claimed());
		everyMove("solutions", People.expert(), this.desk.waiting());
		everyMove("reopenings", People.member(), this.desk.solved());
		everyMove("closures", People.member(), this.desk.solved());
		everyMove("cancellations", People.member(), this.desk.claimed());
		everyMove("messages", People.member(), this.desk.claimed());
	}

	private void everyMove(String move, String token, Answer ticket) throws Exception {
		boolean speaks = List.of("customer-requests", "solutions", "messages").contains(move);
		int before = messages(ticket).size();

		List<Answer> answers = atOnce(20, (number) -> this.desk.as(token).act(ticket, move, speaks ? TEXT : "{}"));

		assertThat(answers.stream().filter((answer) -> answer.status() < 300)).as(move).hasSize(1);
		assertThat(answers.stream().filter((answer) -> answer.status() == 412)).as(move).hasSize(19);
		assertThat(messages(ticket)).as(move).hasSize(before + (speaks ? 1 : 0));
	}

	@Test
	void twentyMessagesAtOnceAreAllThereInOneOrderForEverybody() throws Exception {
		Answer ticket = this.desk.ticket();

		List<Answer> answers = atOnce(20,
				(number) -> this.desk.as((number % 2 == 0) ? People.member() : People.expert())
					.post("/v1/tickets/" + ticket.id() + "/messages", TEXT));

		assertThat(answers).extracting(Answer::status).containsOnly(201);
		assertThat(messages(ticket)).hasSize(20)
			.containsExactlyInAnyOrderElementsOf(answers.stream().map(Answer::id).toList());
		assertThat(this.desk.as(People.expert()).get("/v1/tickets/" + ticket.id() + "/messages?limit=100").items("id"))
			.isEqualTo(messages(ticket));
		assertThat(this.desk.as(People.member()).get("/v1/tickets/" + ticket.id()).text("/version")).isEqualTo("21");
	}

	@Test
	void fiftyEqualRequestsMakeOneTicket() throws Exception {
		UUID organisation = Ids.next();
		String token = People.memberOf(organisation);
		String key = UUID.randomUUID().toString();
		String body = HelpDesk.ticketBody(organisation, "Fifty times");

		List<Answer> answers = atOnce(50, (number) -> this.desk.as(token).post("/v1/tickets", body, key));

		assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
		assertThat(answers.stream().filter((answer) -> answer.status() == 409))
			.allSatisfy((answer) -> answer.expectProblem(409, "idempotency-in-progress"));
		assertThat(answers.stream().filter((answer) -> answer.status() == 201).map(Answer::id).distinct()).hasSize(1);
		assertThat(this.desk.as(token).get("/v1/tickets").items("title")).containsExactly("Fifty times");
		Answer replayed = this.desk.as(token).post("/v1/tickets", body, key).expect(201);
		assertThat(replayed.header("Idempotent-Replayed")).isEqualTo("true");
	}

	@Test
	void aKeyBelongsToOneRequest() {
		String key = UUID.randomUUID().toString();
		HelpDesk.Visitor member = this.desk.as(People.member());
		member.post("/v1/tickets", HelpDesk.ticketBody(People.STARTUP, "One"), key).expect(201);

		member.post("/v1/tickets", HelpDesk.ticketBody(People.STARTUP, "Two"), key)
			.expectProblem(422, "idempotency-key-reused");
	}

	@Test
	void aClaimIsAnsweredTheSameWhenItIsRepeated() {
		Answer ticket = this.desk.ticket();
		String key = UUID.randomUUID().toString();
		HelpDesk.Visitor expert = this.desk.as(People.expert());

		Answer first = expert.act(ticket.id(), ticket.tag(), "claims", "{}", key).expect(200);
		Answer second = expert.act(ticket.id(), ticket.tag(), "claims", "{}", key).expect(200);

		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.tag()).isEqualTo(first.tag());
		assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
	}

	@Test
	void referencesAreNeverGivenTwice() throws Exception {
		List<Answer> answers = atOnce(30, (number) -> this.desk.ticket());

		assertThat(answers.stream().map((answer) -> answer.text("/reference")).distinct()).hasSize(30);
	}

	private List<String> messages(Answer ticket) {
		return this.desk.as(People.member()).get("/v1/tickets/" + ticket.id() + "/messages?limit=100").items("id");
	}

	private static List<Answer> atOnce(int count, IntFunction<Answer> request) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> running = IntStream.range(0, count)
				.mapToObj((number) -> threads.submit((Callable<Answer>) () -> {
					start.await();
					return request.apply(number);
				}))
				.toList();
			start.countDown();
			List<Answer> answers = new ArrayList<>();
			for (Future<Answer> each : running) {
				answers.add(each.get());
			}
			return answers;
		}
	}

}
