package hub.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import hub.acceptance.support.Answer;
import hub.acceptance.support.Api;
import hub.acceptance.support.Hub;
import hub.acceptance.support.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The hub is killed while four people write, five times over on the same data. */
@TestInstance(Lifecycle.PER_CLASS)
class DurabilityTests {

	private static final int ACKNOWLEDGED_AT_LEAST = 1_000;

	private final Hub hub = Hub.fresh(Map.of("HUB_LIMITS_FACTOR", "1000"));

	private final Resources resources = new Resources(this.hub);

	/** Title by key of everything that was ever sent, over all rounds. */
	private final Map<String, String> sent = new ConcurrentHashMap<>();

	private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

	@AfterAll
	void end() {
		this.hub.close();
	}

	@RepeatedTest(5)
	void nothingAcknowledgedIsLostAndNothingIsHalfWritten() throws InterruptedException {
		int before = this.acknowledged.size();
		int extra = new Random().nextInt(300);
		AtomicBoolean killed = new AtomicBoolean();
		AtomicInteger numbers = new AtomicInteger(this.sent.size());
		Api member = this.hub.as("member");
		String organisation = this.resources.organisationOf("member");

		try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int writer = 0; writer < 4; writer++) {
				writers.submit(() -> write(member, organisation, numbers, killed));
			}
			while (this.acknowledged.size() < before + ACKNOWLEDGED_AT_LEAST + extra) {
				TimeUnit.MILLISECONDS.sleep(1);
			}
			this.hub.kill();
			killed.set(true);
		}
		this.hub.start();

		Map<String, JsonNode> stored = allProjects();
		assertThat(stored.keySet()).containsAll(this.acknowledged.values());
		assertThat(stored.values()).allSatisfy((project) -> {
			assertThat(project.path("version").asInt()).isEqualTo(1);
			assertThat(project.path("summary").asString()).isEqualTo("Summary of " + project.path("title").asString());
			assertThat(project.path("organisationId").asString()).isEqualTo(organisation);
		});
		retryWhatWasNotAnswered(organisation);
		assertThat(allProjects()).hasSize(this.sent.size());
	}

	/** Each writer goes on until the hub is gone; its last request stays unanswered. */
	private void write(Api member, String organisation, AtomicInteger numbers, AtomicBoolean killed) {
		while (!killed.get()) {
			String title = "Project " + numbers.incrementAndGet();
			String key = Api.freshKey();
			this.sent.put(key, title);
			try {
				if (member.post("/v1/projects", body(organisation, title), key).status() == 201) {
					this.acknowledged.put(key, title);
				}
			}
			catch (RuntimeException ex) {
				return;
			}
		}
	}

	private void retryWhatWasNotAnswered(String organisation) {
		Api member = this.hub.as("member");
		Map<String, String> open = new HashMap<>(this.sent);
		open.keySet().removeAll(this.acknowledged.keySet());
		open.forEach((key, title) -> {
			Answer answer = member.post("/v1/projects", body(organisation, title), key);
			while (answer.status() == 409) {
				answer = member.post("/v1/projects", body(organisation, title), key);
			}
			assertThat(answer.expect(201).text("/title")).isEqualTo(title);
			this.acknowledged.put(key, title);
		});
	}

	private static String body(String organisation, String title) {
		return """
				{"organisationId": "%s", "title": "%s", "summary": "Summary of %s"}""".formatted(organisation, title,
				title);
	}

	private Map<String, JsonNode> allProjects() {
		Map<String, JsonNode> projects = new HashMap<>();
		String cursor = "";
		do {
			Answer page = this.hub.as("member").get("/v1/projects?limit=100" + cursor).expect(200);
			List<JsonNode> items = page.json().path("items").valueStream().toList();
			items.forEach((project) -> assertThat(projects.put(project.path("title").asString(), project)).isNull());
			String next = page.text("/page/next");
			cursor = next.isEmpty() ? "" : "&cursor=" + next;
		}
		while (!cursor.isEmpty());
		return projects;
	}

}
