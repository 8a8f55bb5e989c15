package hub.training.course;

import java.util.List;
import java.util.UUID;

import hub.platform.ids.SeedIds;
import hub.training.TrainingClient;
import hub.training.TrainingClient.Answer;
import hub.training.TrainingTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static hub.training.TrainingClient.L_AIF;
import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class ListingCoursesOverHttpTests {

	private static final String NEW_COURSE = """
			{"title": "Adapters in practice", "factoryId": "%s", "level": "INTERMEDIATE", "languages": ["fr", "en"],
			 "durationHours": 7, "durationKind": "STATED", "mode": "ONSITE", "skills": ["fine-tuning"],
			 "outcomes": ["Fine-tune a model"], "summary": "A day", "materialUrl": "https://example.org/adapters"%s}
			""";

	private final TrainingClient anonymous;

	private final TrainingClient trainer;

	private final int port;

	ListingCoursesOverHttpTests(@LocalServerPort int port) {
		this.port = port;
		this.anonymous = TrainingClient.anonymous(port);
		this.trainer = TrainingClient.trainer(port);
	}

	@Nested
	class AList {

		@Test
		void isThereForEverybodyWithAllShippedCourses() {
			Answer answer = ListingCoursesOverHttpTests.this.anonymous.get("/v1/courses?limit=100");

			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.items("slug")).contains("idris-dlo-jz", "hpc-carpentry-intro", "ai-at-ai-act");
		}

		@Test
		void findsOneBySlugWithTheIdThatTheSlugGives() {
			Answer answer = get("?slug=idris-dlo-jz");

			assertThat(answer.items("id")).containsExactly(SeedIds.of("course", "idris-dlo-jz").toString());
		}

		@Test
		void showsWhereItsFactsComeFrom() {
			Answer answer = get("?slug=eurohpc-access-clinic");

			assertThat(answer.items("sourceKind")).containsExactly("KNOWLEDGE");
			assertThat(answer.items("durationKind")).containsExactly("ESTIMATED");
			assertThat(answer.text("/items/0/source")).contains("no page read");
			assertThat(answer.text("/items/0/caveats/0")).contains("estimated");
		}

		@Test
		void filtersByLevelLanguageSkillModeProviderAndFactory() {
			assertThat(get("?level=ADVANCED&language=fr").items("slug")).containsExactly("idris-dlo-jz");
			assertThat(get("?level=BEGINNER,ADVANCED&limit=100").items("level")).contains("BEGINNER", "ADVANCED")
				.doesNotContain("INTERMEDIATE");
			assertThat(get("?skill=geo-ai").items("slug")).containsExactlyInAnyOrder("it4lia-radar-nowcasting",
					"luxprovide-geoai");
			assertThat(get("?mode=SELF_PACED&skill=mlops").items("slug")).containsExactly("lumi-ai-guide");
			assertThat(get("?provider=SURF").items("slug")).containsExactly("surf-high-performance-ml");
			assertThat(get("?factoryId=" + L_AIF).items("slug")).contains("luxprovide-geoai",
					"l-aif-assessment-sandbox");
		}

		@Test
		void takesAGroupOfSkillsForAllItsSkills() {
			List<String> trust = get("?skill=trust&limit=100").items("slug");

			assertThat(trust).contains("ai-at-ai-act", "lumi-aif-onboarding", "lumi-llm-fine-tuning-health");
		}

		@Test
		void findsWordsWithoutRegardToAccentsAndInflection() {
			assertThat(get("?q=optimise").items("slug")).contains("idris-dlo-jz");
			assertThat(get("?q=graph%20network").items("slug")).contains("enccs-gnn-transformers");
			assertThat(get("?q=nosuchwordanywhere").items("slug")).isEmpty();
		}

		@Test
		void pagesThroughEverythingOnceInOrder() {
			String path = "/v1/courses?limit=7&mode=SELF_PACED&sort=title";
			List<String> titles = new java.util.ArrayList<>();
			Answer page = ListingCoursesOverHttpTests.this.anonymous.get(path);
			while (true) {
				titles.addAll(page.items("title"));
				if (!page.has("/page/next")) {
					break;
				}
				assertThat(page.header("Link")).contains("rel=\"next\"");
				page = ListingCoursesOverHttpTests.this.anonymous.get(path + "&cursor=" + page.text("/page/next"));
				assertThat(page.status()).isEqualTo(200);
			}

			assertThat(titles).doesNotHaveDuplicates()
				.hasSizeGreaterThan(7)
				.isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
		}

		@Test
		void refusesACursorOfAnotherFilter() {
			String cursor = get("?limit=2").text("/page/next");

			Answer answer = get("?limit=2&level=ADVANCED&cursor=" + cursor);

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text("/type")).isEqualTo("/problems/invalid-cursor");
		}

		@Test
		void returnsTheWantedMembersOnly() {
			assertThat(get("?slug=lumi-intro&fields=id,title").json().at("/items/0").size()).isEqualTo(2);
		}

		@Test
		void refusesWhatItDoesNotKnow() {
			assertThat(get("?limit=0").status()).isEqualTo(400);
			assertThat(get("?limit=101").status()).isEqualTo(400);
			assertThat(get("?sort=durationHours").text("/errors/0/parameter")).isEqualTo("sort");
			assertThat(get("?level=EXPERT").status()).isEqualTo(400);
			assertThat(get("?colour=red").text("/errors/0/code")).isEqualTo("UNKNOWN_PARAMETER");
			assertThat(get("?slug=a&slug=b").text("/errors/0/code")).isEqualTo("REPEATED");
			assertThat(get("?q=a").status()).isEqualTo(400);
		}

		private Answer get(String query) {
			return ListingCoursesOverHttpTests.this.anonymous.get("/v1/courses" + query);
		}

	}

	@Nested
	class ALearningPath {

		@Test
		void namesItsCoursesInOrder() {
			Answer answer = ListingCoursesOverHttpTests.this.anonymous.get("/v1/learning-paths?slug=trustworthy-ai");

			assertThat(answer.text("/items/0/title/fr")).isEqualTo("Règlement sur l'IA et IA de confiance");
			assertThat(answer.text("/items/0/courses/0/slug")).isEqualTo("ai-at-ai-act");
			assertThat(answer.text("/items/0/courses/3/slug")).isEqualTo("l-aif-assessment-sandbox");
		}

		@Test
		void isFoundByLevelAndByCourse() {
			UUID clinic = SeedIds.of("course", "eurohpc-access-clinic");

			assertThat(ListingCoursesOverHttpTests.this.anonymous.get("/v1/learning-paths?limit=100").items("id"))
				.hasSizeGreaterThanOrEqualTo(8);
			assertThat(
					ListingCoursesOverHttpTests.this.anonymous.get("/v1/learning-paths?level=ADVANCED").items("slug"))
				.containsExactly("distributed-deep-learning");
			assertThat(ListingCoursesOverHttpTests.this.anonymous.get("/v1/learning-paths?courseId=" + clinic)
				.items("slug")).containsExactly("cloud-to-hpc", "decision-makers");
		}

		@Test
		void isThereByItsId() {
			UUID id = SeedIds.of("learning-path", "first-steps");
			Answer answer = ListingCoursesOverHttpTests.this.anonymous.get("/v1/learning-paths/" + id);

			assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
			assertThat(answer.text("/title/de")).isEqualTo("Erste Schritte auf einem Supercomputer");
			assertThat(
					ListingCoursesOverHttpTests.this.anonymous.get("/v1/learning-paths/" + UUID.randomUUID()).status())
				.isEqualTo(404);
		}

	}

}
