package hub.training.course;

import java.util.UUID;

import hub.training.TrainingClient;
import hub.training.TrainingClient.Answer;
import hub.training.TrainingTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static hub.training.TrainingClient.AI2F;
import static hub.training.TrainingClient.COURSE;
import static hub.training.TrainingClient.L_AIF;
import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class EditingLearningPathsOverHttpTests {

	private static final String NEW_PATH = """
			{"title": {"en": "To adapters", "fr": "Vers les adaptateurs"}, "factoryId": "%s", "level": "INTERMEDIATE",
			 "audience": "newcomers", "courseIds": ["%s"]%s}
			""";

	private final int port;

	private final TrainingClient trainer;

	EditingLearningPathsOverHttpTests(@LocalServerPort int port) {
		this.port = port;
		this.trainer = TrainingClient.trainer(port);
	}

	@Test
	void aTrainerAddsAPath() {
		Answer answer = add("");

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.header("Location")).isEqualTo("/v1/learning-paths/" + answer.id());
		assertThat(answer.text("/courses/0/slug")).isEqualTo("idris-dlo-jz");
		assertThat(answer.text("/sourceKind")).isEqualTo("OWNER");
		assertThat(answer.actions()).containsExactly("update");
		assertThat(TrainingClient.anonymous(this.port).get(answer.header("Location")).actions()).isEmpty();
	}

	@Test
	void aPathConsistsOfCoursesThatExist() {
		Answer answer = this.trainer.create("/v1/learning-paths", NEW_PATH.formatted(AI2F, UUID.randomUUID(), ""));

		assertThat(answer.text("/errors/0/pointer")).isEqualTo("/courseIds/0");
	}

	@Test
	void aSlugIsTakenOnce() {
		String slug = ", \"slug\": \"path-" + UUID.randomUUID() + "\"";

		assertThat(add(slug).status()).isEqualTo(201);
		assertThat(add(slug).text("/type")).isEqualTo("/problems/duplicate");
	}

	@Test
	void titlesMergeLanguageByLanguage() {
		String path = add("").header("Location");

		Answer answer = this.trainer.change(path, "{\"title\": {\"fr\": null, \"de\": \"Zu Adaptern\"}}");

		assertThat(answer.text("/title/en")).isEqualTo("To adapters");
		assertThat(answer.text("/title/de")).isEqualTo("Zu Adaptern");
		assertThat(answer.has("/title/fr")).isFalse();
		assertThat(answer.header("ETag")).isEqualTo("\"v2\"");
	}

	@Test
	void aPathKeepsAnEnglishTitleAndACourse() {
		String path = add("").header("Location");

		assertThat(this.trainer.change(path, "{\"title\": {\"en\": null}}").text("/errors/0/pointer"))
			.isEqualTo("/title/en");
		assertThat(this.trainer.change(path, "{\"title\": null}").text("/errors/0/code")).isEqualTo("NOT_REMOVABLE");
		assertThat(this.trainer.change(path, "{\"courseIds\": []}").text("/errors/0/pointer")).isEqualTo("/courseIds");
		assertThat(this.trainer.change(path, "{}").status()).isEqualTo(400);
	}

	@Test
	void aChangeNeedsTheVersionTheScopeAndTheRole() {
		String path = add("").header("Location");
		String body = "{\"audience\": \"everybody\"}";

		assertThat(this.trainer.patch(path, body).status()).isEqualTo(428);
		assertThat(this.trainer.patch(path, body, "If-Match", "\"v4\"").status()).isEqualTo(412);
		assertThat(TrainingClient.trainer(this.port, L_AIF).change(path, body).status()).isEqualTo(403);
		assertThat(TrainingClient.member(this.port).change(path, body).text("/type"))
			.isEqualTo("/problems/insufficient-scope");
		assertThat(this.trainer.change(path, body).text("/audience")).isEqualTo("everybody");
	}

	@Test
	void atAnotherFactoryTheVersionDoesNotMatter() {
		String path = add("").header("Location");
		TrainingClient elsewhere = TrainingClient.trainer(this.port, L_AIF);
		String body = "{\"audience\": \"everybody\"}";

		assertThat(elsewhere.patch(path, body, "If-Match", "\"v4\"").text("/type")).isEqualTo("/problems/forbidden");
		assertThat(elsewhere.patch("/v1/learning-paths/" + UUID.randomUUID(), body, "If-Match", "\"v4\"").status())
			.isEqualTo(404);
	}

	private Answer add(String more) {
		return this.trainer.create("/v1/learning-paths", NEW_PATH.formatted(AI2F, COURSE, more));
	}

}
