package hub.training.course;

import java.util.UUID;

import hub.platform.ids.SeedIds;
import hub.training.TrainingClient;
import hub.training.TrainingClient.Answer;
import hub.training.TrainingTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static hub.training.TrainingClient.AI2F;
import static hub.training.TrainingClient.COURSE;
import static hub.training.TrainingClient.L_AIF;
import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class EditingCoursesOverHttpTests {

	private static final String NEW_COURSE = """
			{"title": "Adapters in practice", "factoryId": "%s", "level": "INTERMEDIATE", "languages": ["fr", "en"],
			 "durationHours": 7, "durationKind": "STATED", "mode": "ONSITE", "skills": ["fine-tuning"],
			 "outcomes": ["Fine-tune a model"], "summary": "A day", "materialUrl": "https://example.org/adapters"%s}
			""";

	private final TrainingClient anonymous;

	private final TrainingClient trainer;

	private final int port;

	EditingCoursesOverHttpTests(@LocalServerPort int port) {
		this.port = port;
		this.anonymous = TrainingClient.anonymous(port);
		this.trainer = TrainingClient.trainer(port);
	}

	@Nested
	class ACourse {

		@Test
		void carriesItsVersionAsEntityTag() {
			Answer answer = EditingCoursesOverHttpTests.this.anonymous.get("/v1/courses/" + COURSE);

			assertThat(answer.header("ETag")).isEqualTo("\"v" + answer.text("/version") + "\"");
			assertThat(EditingCoursesOverHttpTests.this.anonymous
				.get("/v1/courses/" + COURSE, "If-None-Match", answer.header("ETag"))
				.status()).isEqualTo(304);
		}

		@Test
		void offersItsFactorysTrainersToChangeIt() {
			assertThat(EditingCoursesOverHttpTests.this.trainer.get("/v1/courses/" + COURSE).actions())
				.containsExactly("update");
			assertThat(EditingCoursesOverHttpTests.this.anonymous.get("/v1/courses/" + COURSE).actions()).isEmpty();
		}

		@Test
		void isLookedAfterByTheHubsOwnFactoryWhereItBelongsToNone() {
			Answer answer = EditingCoursesOverHttpTests.this.anonymous
				.get("/v1/courses/" + SeedIds.of("course", "hpc-carpentry-intro"));

			assertThat(answer.has("/factoryId")).isFalse();
			assertThat(answer.text("/ownerFactoryId")).isEqualTo(AI2F.toString());
		}

		@Test
		void isNotFoundUnderAnyOtherId() {
			Answer answer = EditingCoursesOverHttpTests.this.anonymous.get("/v1/courses/" + UUID.randomUUID());

			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		}

	}

	@Nested
	class ANewCourse {

		@Test
		void isAddedByATrainerOfItsFactory() {
			Answer answer = add(NEW_COURSE.formatted(AI2F, ""));

			assertThat(answer.status()).isEqualTo(201);
			assertThat(answer.header("Location")).isEqualTo("/v1/courses/" + answer.id());
			assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
			assertThat(answer.text("/sourceKind")).isEqualTo("OWNER");
			assertThat(EditingCoursesOverHttpTests.this.anonymous.get(answer.header("Location")).text("/title"))
				.isEqualTo("Adapters in practice");
		}

		@Test
		void isRefusedToATrainerOfAnotherFactory() {
			assertThat(add(NEW_COURSE.formatted(L_AIF, "")).text("/type")).isEqualTo("/problems/forbidden");
		}

		@Test
		void needsTheScopeAndAToken() {
			String body = NEW_COURSE.formatted(AI2F, "");

			assertThat(TrainingClient.member(EditingCoursesOverHttpTests.this.port)
				.create("/v1/courses", body)
				.text("/type")).isEqualTo("/problems/insufficient-scope");
			assertThat(EditingCoursesOverHttpTests.this.anonymous.create("/v1/courses", body).status()).isEqualTo(401);
		}

		@Test
		void needsAnIdempotencyKeyThatMakesARetrySafe() {
			String body = NEW_COURSE.formatted(AI2F, "");
			String key = TrainingClient.key();

			assertThat(EditingCoursesOverHttpTests.this.trainer.post("/v1/courses", body).text("/type"))
				.isEqualTo("/problems/idempotency-key-missing");
			Answer first = EditingCoursesOverHttpTests.this.trainer.post("/v1/courses", body, "Idempotency-Key", key);
			Answer second = EditingCoursesOverHttpTests.this.trainer.post("/v1/courses", body, "Idempotency-Key", key);
			assertThat(second.body()).isEqualTo(first.body());
			assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
			assertThat(EditingCoursesOverHttpTests.this.trainer
				.post("/v1/courses", body.replace("A day", "Two days"), "Idempotency-Key", key)
				.status()).isEqualTo(422);
		}

		@Test
		void takesASlugThatNobodyElseHas() {
			String slug = "adapters-" + UUID.randomUUID();
			String body = NEW_COURSE.formatted(AI2F, ", \"slug\": \"" + slug + "\"");

			assertThat(add(body).status()).isEqualTo(201);
			Answer again = add(body);
			assertThat(again.status()).isEqualTo(409);
			assertThat(again.text("/type")).isEqualTo("/problems/duplicate");
			assertThat(again.text("/slug")).isEqualTo(slug);
		}

		@Test
		void hearsAboutEverythingThatIsWrongAtOnce() {
			Answer answer = add(
					"""
							{"title": "", "factoryId": "%s", "level": "BEGINNER", "languages": [], "mode": "ONLINE", "skills": []}
							"""
						.formatted(AI2F));

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.json().at("/errors").size()).isEqualTo(2);
		}

		@Test
		void refusesUnknownAndReadOnlyMembersAndUnknownPrerequisites() {
			assertThat(add(NEW_COURSE.formatted(AI2F, ", \"colour\": \"red\"")).status()).isEqualTo(400);
			assertThat(add(NEW_COURSE.formatted(AI2F, ", \"version\": 3")).status()).isEqualTo(400);
			assertThat(add(NEW_COURSE.formatted(AI2F, ", \"prerequisites\": [\"" + UUID.randomUUID() + "\"]"))
				.text("/errors/0/pointer")).isEqualTo("/prerequisites/0");
		}

		private Answer add(String body) {
			return EditingCoursesOverHttpTests.this.trainer.create("/v1/courses", body);
		}

	}

	@Nested
	class AChange {

		private final UUID id = EditingCoursesOverHttpTests.this.trainer
			.create("/v1/courses", NEW_COURSE.formatted(AI2F, ""))
			.id();

		@Test
		void replacesRemovesAndKeeps() {
			Answer answer = change(EditingCoursesOverHttpTests.this.trainer,
					"{\"title\": \"LoRA in practice\", \"summary\": null}", "\"v1\"");

			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.header("ETag")).isEqualTo("\"v2\"");
			assertThat(answer.text("/title")).isEqualTo("LoRA in practice");
			assertThat(answer.has("/summary")).isFalse();
			assertThat(answer.text("/durationHours")).isEqualTo("7");
		}

		@Test
		void isFoundByItsNewWords() {
			change(EditingCoursesOverHttpTests.this.trainer, "{\"summary\": \"zirconium\"}", "\"v1\"");

			assertThat(EditingCoursesOverHttpTests.this.anonymous.get("/v1/courses?q=zirconium").items("id"))
				.contains(this.id.toString());
		}

		@Test
		void needsTheVersionThatItIsBasedOn() {
			assertThat(EditingCoursesOverHttpTests.this.trainer.patch("/v1/courses/" + this.id, "{\"summary\": \"x\"}")
				.status()).isEqualTo(428);
			assertThat(change(EditingCoursesOverHttpTests.this.trainer, "{\"summary\": \"x\"}", "\"v9\"").status())
				.isEqualTo(412);
		}

		@Test
		void refusesToRemoveWhatEveryCourseHas() {
			assertThat(change(EditingCoursesOverHttpTests.this.trainer, "{\"title\": null}", "\"v1\"")
				.text("/errors/0/code")).isEqualTo("NOT_REMOVABLE");
		}

		@Test
		void leavesACourseWithALanguage() {
			assertThat(change(EditingCoursesOverHttpTests.this.trainer, "{\"languages\": []}", "\"v1\"")
				.text("/errors/0/pointer")).isEqualTo("/languages");
		}

		@Test
		void isRefusedToATrainerOfAnotherFactory() {
			assertThat(change(TrainingClient.trainer(EditingCoursesOverHttpTests.this.port, L_AIF),
					"{\"summary\": \"x\"}", "\"v1\"")
				.status()).isEqualTo(403);
		}

		@Test
		void isRefusedToATrainerOfAnotherFactoryWhateverTheVersion() {
			TrainingClient elsewhere = TrainingClient.trainer(EditingCoursesOverHttpTests.this.port, L_AIF);

			assertThat(change(elsewhere, "{\"summary\": \"x\"}", "\"v9\"").text("/type"))
				.isEqualTo("/problems/forbidden");
			assertThat(elsewhere.patch("/v1/courses/" + UUID.randomUUID(), "{\"summary\": \"x\"}", "If-Match", "\"v9\"")
				.status()).isEqualTo(404);
		}

		@Test
		void isAMergePatchAndNothingElse() {
			assertThat(EditingCoursesOverHttpTests.this.trainer
				.patchAs("application/json", "/v1/courses/" + this.id, "{\"summary\": \"x\"}", "If-Match", "\"v1\"")
				.status()).isEqualTo(415);
		}

		private Answer change(TrainingClient client, String body, String version) {
			return client.patch("/v1/courses/" + this.id, body, "If-Match", version);
		}

	}

}
