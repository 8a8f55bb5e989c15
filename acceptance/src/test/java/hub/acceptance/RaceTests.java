package hub.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import hub.acceptance.support.AgainstTheHub;
import hub.acceptance.support.Answer;
import hub.acceptance.support.Api;
import hub.acceptance.support.Command;
import hub.acceptance.support.Hub;
import hub.acceptance.support.Resources;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@AgainstTheHub
class RaceTests {

	private final Hub hub;

	private final Resources resources;

	RaceTests(Hub hub) {
		this.hub = hub;
		this.resources = new Resources(hub);
	}

	@Test
	void twoHundredPeopleShareTwentySeatsExactly() throws Exception {
		List<String> tokens = tokensOfTheCrowd(200);
		String session = this.resources.courseSession(20).id();

		List<Answer> answers = allAtOnce(tokens.stream()
			.map((token) -> (Callable<Answer>) () -> new Api(this.hub.url(), () -> token)
				.post("/v1/course-sessions/" + session + "/enrolments", "{}"))
			.toList());

		assertThat(answers).extracting(Answer::status).containsOnly(201);
		assertThat(answers).extracting((answer) -> answer.text("/status")).filteredOn("CONFIRMED"::equals).hasSize(20);
		assertThat(answers).extracting((answer) -> answer.text("/status"))
			.filteredOn("WAITLISTED"::equals)
			.hasSize(180);
		assertThat(answers.stream().map((answer) -> answer.text("/waitlistPosition")).filter((it) -> !it.isEmpty()))
			.doesNotHaveDuplicates();
		Answer after = this.hub.anonymous().get("/v1/course-sessions/" + session).expect(200);
		assertThat(after.json().path("seatsFree").asInt()).isZero();
		assertThat(after.json().path("waitlistLength").asInt()).isEqualTo(180);
	}

	@Test
	void fiftyEqualRequestsMakeOneTicket() throws Exception {
		String title = Resources.title("Fifty at once");
		String body = this.resources.ticketBody("member", title);
		String key = Api.freshKey();
		Api member = this.hub.as("member");
		member.get("/v1/me").expect(200);

		List<Answer> answers = allAtOnce(IntStream.range(0, 50)
			.mapToObj((number) -> (Callable<Answer>) () -> member.post("/v1/tickets", body, key))
			.toList());

		assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409)
			.allSatisfy((answer) -> assertThat(answer.text("/type")).isEqualTo("/problems/idempotency-in-progress"));
		assertThat(
				answers.stream().filter((answer) -> answer.status() == 201).map(Answer::id).collect(Collectors.toSet()))
			.hasSize(1);
		assertThat(member.post("/v1/tickets", body, key).expect(201).header("Idempotent-Replayed")).isEqualTo("true");
		assertThat(ticketsTitled(title)).isEqualTo(1);
	}

	private long ticketsTitled(String title) {
		return this.hub.as("member")
			.get("/v1/tickets?limit=100&sort=-createdAt&fields=title")
			.expect(200)
			.json()
			.path("items")
			.valueStream()
			.filter((ticket) -> ticket.path("title").asString().equals(title))
			.count();
	}

	@Test
	void ofTwentyChangesToOneVersionExactlyOneWins() throws Exception {
		Answer project = this.resources.project("member");
		Api member = this.hub.as("member");

		List<Answer> answers = allAtOnce(IntStream.range(0, 20)
			.mapToObj((number) -> (Callable<Answer>) () -> member.patch("/v1/projects/" + project.id(),
					"{\"summary\": \"Summary " + number + "\"}", project.etag()))
			.toList());

		assertThat(answers).extracting(Answer::status).containsOnly(200, 412).containsOnlyOnce(200);
	}

	private List<String> tokensOfTheCrowd(int count) {
		List<String> words = new ArrayList<>(List.of("token"));
		IntStream.rangeClosed(1, count).mapToObj("crowd-%03d"::formatted).forEach(words::add);
		words.addAll(List.of("--port", String.valueOf(this.hub.port()), "--scope", "training:read training:enrol"));
		return Command.hub(words.toArray(String[]::new)).run().succeeded().out().lines().toList();
	}

	private static List<Answer> allAtOnce(List<Callable<Answer>> requests) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		List<Future<Answer>> pending = new ArrayList<>();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Callable<Answer> request : requests) {
				pending.add(people.submit(() -> {
					start.await();
					return request.call();
				}));
			}
			start.countDown();
		}
		List<Answer> answers = new ArrayList<>();
		for (Future<Answer> answer : pending) {
			answers.add(answer.get());
		}
		return answers;
	}

}
