package hub.access.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.access.support.AccessDesk;
import hub.access.support.AccessTest;
import hub.access.support.CatalogStub;
import hub.access.support.People;
import hub.access.support.Reply;

import static org.assertj.core.api.Assertions.assertThat;

@AccessTest
class SubmissionHttpTests {

	@Autowired
	private AccessDesk desk;

	@Test
	void handsTheApplicationToTheFactoryWithADeadline() {
		Reply submitted = submit(desk.complete(CatalogStub.partition())).expect(200);

		assertThat(submitted.text("/status")).isEqualTo("SUBMITTED");
		assertThat(submitted.tag()).isEqualTo("\"v3\"");
		assertThat(submitted.text("/submittedAt")).isNotEmpty();
		assertThat(submitted.json().at("/accessModeVersion").asLong()).isEqualTo(1);
		assertThat(submitted.json().at("/completeness/score").asInt()).isEqualTo(100);
		assertThat(submitted.texts("/allowedActions")).containsExactly("withdrawals");
		assertThat(submitted.text("/nextStep/actor/kind")).isEqualTo("FACTORY");
		assertThat(submitted.text("/nextStep/action")).isEqualTo("eligibility-decisions");
		assertThat(submitted.text("/nextStep/dueAt")).isGreaterThan(submitted.text("/submittedAt"));
	}

	@Test
	void waitsForTheNextCutOffOfADatedMode() {
		Reply draft = desk.draft("ehpc-benchmark");
		Reply complete = desk.write(draft, """
				[{"field": "purpose", "value": "Scaling"}, {"field": "intendedUse", "value": "CIVIL"},
				 {"field": "dataDescription", "value": "Synthetic"}, {"field": "personalData", "value": "false"},
				 {"field": "codeReadiness", "value": "RUNS_ON_GPU"}]""", CatalogStub.partition(), "4000", 3);

		Reply submitted = submit(complete).expect(200);

		assertThat(submitted.text("/cutOffAt")).isGreaterThan(submitted.text("/submittedAt"));
		assertThat(submitted.text("/nextStep/dueAt")).isGreaterThan(submitted.text("/cutOffAt"));
	}

	@Nested
	class Refused {

		@Test
		void withAllDefectsAtOnceWhenTheDraftIsEmpty() {
			Reply refusal = submit(desk.draft()).expectProblem(400, "validation-failed");

			assertThat(pointers(refusal)).containsExactlyInAnyOrder("/answers/purpose", "/answers/intendedUse",
					"/answers/aiActRiskClass", "/answers/ethicsStatement", "/answers/dataDescription",
					"/answers/personalData", "/answers/codeReadiness", "/durationMonths", "/requests");
			assertThat(refusal.json().at("/errors").valueStream().map((error) -> error.path("code").asString("")))
				.containsOnly("REQUIRED");
		}

		@Test
		void beyondTheLimitsOfTheMode() {
			Reply draft = desk.write(desk.draft(), AccessDesk.PLAYGROUND_ANSWERS, CatalogStub.partition(), "5000.5", 4);

			Reply refusal = submit(draft).expectProblem(400, "validation-failed");

			assertThat(pointers(refusal)).containsExactlyInAnyOrder("/durationMonths", "/requests/0/gpuHours");
			assertThat(refusal.body()).contains("5000.5 GPU-hours").contains("1, 2, 3");
		}

		@Test
		void onMoreSystemsThanTheModeGives() {
			Reply draft = desk.as(People.member()).patch(desk.complete(CatalogStub.partition()), """
					{"requests": [{"partitionId": "%s", "gpuHours": 100}, {"partitionId": "%s", "gpuHours": 100}]}
					""".formatted(CatalogStub.partition(), CatalogStub.partition())).expect(200);

			Reply refusal = submit(draft).expectProblem(400, "validation-failed");

			assertThat(refusal.text("/errors/0/code")).isEqualTo("TOO_MANY_SYSTEMS");
		}

		@Test
		void onAPartitionThatTheCatalogueDoesNotHave() {
			Reply refusal = submit(desk.complete(CatalogStub.missingPartition())).expectProblem(400,
					"validation-failed");

			assertThat(refusal.text("/errors/0/pointer")).isEqualTo("/requests/0/partitionId");
			assertThat(refusal.text("/errors/0/code")).isEqualTo("NOT_FOUND");
		}

		@Test
		void onAPartitionThatIsRetiredOrClosedForTheMode() {
			UUID closed = CatalogStub.closedPartition(AccessDesk.modeId("aif-playground"), "Saturated since May");

			Reply retired = submit(desk.complete(CatalogStub.retiredPartition())).expectProblem(400,
					"validation-failed");
			Reply refusal = submit(desk.complete(closed)).expectProblem(400, "validation-failed");

			assertThat(retired.text("/errors/0/code")).isEqualTo("RETIRED");
			assertThat(refusal.text("/errors/0/code")).isEqualTo("CLOSED_FOR_MODE");
			assertThat(refusal.text("/errors/0/detail")).contains("Saturated since May");
		}

		@Test
		void inTheLanguageOfTheCaller() {
			Reply draft = desk.draft();

			Reply refusal = desk.as(People.member())
				.send("POST", "/v1/applications/" + draft.id() + "/submissions", "{}", Map.of("If-Match", draft.tag(),
						"Idempotency-Key", UUID.randomUUID().toString(), "Accept-Language", "fr"));

			assertThat(refusal.header("Content-Language")).isEqualTo("fr");
		}

		@Test
		void withABodyThatSaysSomething() {
			Reply complete = desk.complete(CatalogStub.partition());

			desk.as(People.member())
				.act(complete, "submissions", "{\"status\": \"AWARDED\"}")
				.expectProblem(400, "validation-failed");
			desk.as(People.member()).act(complete, "submissions", "[]").expectProblem(400, "validation-failed");
		}

		@Test
		void withoutTheVersionOrOfAnOldOne() {
			Reply draft = desk.draft();
			desk.as(People.member()).patch(draft, "{\"title\": \"Newer\"}").expect(200);

			submit(draft).expectProblem(412, "precondition-failed");
			desk.as(People.member())
				.post("/v1/applications/" + draft.id() + "/submissions", "{}")
				.expectProblem(428, "precondition-required");
		}

		@Test
		void asASecondSubmission() {
			Reply refusal = submit(desk.submitted()).expectProblem(409, "invalid-state");

			assertThat(refusal.text("/currentStatus")).isEqualTo("SUBMITTED");
		}

	}

	@Nested
	class WhenTheCatalogueGivesNoAnswer {

		@Test
		void nothingIsHalfDoneAndTheSameRequestSucceedsLater() {
			UUID partition = CatalogStub.failingPartition();
			Reply complete = desk.complete(partition);
			String key = UUID.randomUUID().toString();

			Reply refusal = desk.as(People.member())
				.act(complete, "submissions", "{}", key)
				.expectProblem(503, "unavailable");
			Reply unchanged = desk.as(People.member()).get("/v1/applications/" + complete.id());
			CatalogStub.recover(partition);
			Reply submitted = desk.as(People.member()).act(complete, "submissions", "{}", key).expect(200);

			assertThat(refusal.header("Retry-After")).isEqualTo("5");
			assertThat(unchanged.body()).isEqualTo(complete.body());
			assertThat(submitted.text("/status")).isEqualTo("SUBMITTED");
		}

		@Test
		void itIsTheSameWhetherItHangsUpTalksNonsenseOrIsSlow() {
			for (UUID partition : List.of(CatalogStub.brokenPartition(), CatalogStub.senselessPartition(),
					CatalogStub.slowPartition())) {
				submit(desk.complete(partition)).expectProblem(503, "unavailable");
			}
		}

	}

	@Nested
	class Retried {

		@Test
		void answersTheSame() {
			Reply complete = desk.complete(CatalogStub.partition());
			String key = UUID.randomUUID().toString();

			Reply first = desk.as(People.member()).act(complete, "submissions", "{}", key).expect(200);
			Reply second = desk.as(People.member()).act(complete, "submissions", "{}", key).expect(200);

			assertThat(second.body()).isEqualTo(first.body());
			assertThat(second.tag()).isEqualTo(first.tag());
		}

	}

	@Nested
	class Races {

		@Test
		void ofTwentySubmissionsExactlyOneWins() throws Exception {
			Reply complete = desk.complete(CatalogStub.partition());

			List<Reply> answers = atOnce(20, () -> submit(complete));

			assertThat(answers).filteredOn((answer) -> answer.status() == 200).hasSize(1);
			assertThat(answers).filteredOn((answer) -> answer.status() == 412 || answer.status() == 409).hasSize(19);
			assertThat(desk.as(People.member()).get("/v1/applications/" + complete.id()).tag()).isEqualTo("\"v3\"");
		}

		@Test
		void submissionAndWithdrawalDoNotBothHappenToOneVersion() throws Exception {
			Reply complete = desk.complete(CatalogStub.partition());

			List<Reply> answers = atOnce(2, new Callable<>() {

				private final java.util.concurrent.atomic.AtomicInteger turn = new java.util.concurrent.atomic.AtomicInteger();

				@Override
				public Reply call() {
					return (this.turn.getAndIncrement() == 0) ? submit(complete)
							: desk.as(People.member()).act(complete, "withdrawals", "{}");
				}

			});

			assertThat(answers).filteredOn((answer) -> answer.status() == 200).hasSize(1);
		}

		@Test
		void ofFiftyEqualBeginningsWithOneKeyOneDraftComes() throws Exception {
			String key = UUID.randomUUID().toString();
			String project = desk.project().id();
			String body = AccessDesk.draftBody(project, "aif-playground");

			List<Reply> answers = atOnce(50, () -> desk.as(People.member()).post("/v1/applications", body, key));

			assertThat(answers).extracting(Reply::status).containsAnyOf(201).isSubsetOf(201, 409);
			assertThat(desk.as(People.member()).get("/v1/applications?projectId=" + project).items("id")).hasSize(1);
		}

		private List<Reply> atOnce(int times, Callable<Reply> action) throws Exception {
			CountDownLatch start = new CountDownLatch(1);
			try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				List<Future<Reply>> running = IntStream.range(0, times).mapToObj((index) -> threads.submit(() -> {
					start.await();
					return action.call();
				})).toList();
				start.countDown();
				List<Reply> answers = new java.util.ArrayList<>();
				for (Future<Reply> each : running) {
					answers.add(each.get());
				}
				return answers;
			}
		}

	}

	private Reply submit(Reply application) {
		return desk.as(People.member()).act(application, "submissions", "{}");
	}

	private static List<String> pointers(Reply refusal) {
		return refusal.json().at("/errors").valueStream().map((error) -> error.path("pointer").asString("")).toList();
	}

}
