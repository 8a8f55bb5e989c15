package hub.catalog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is recorded of a change, and that it happens once.
 */
@CatalogTest
class RecordTests {

	private static final String SKILL = "{\"names\": [{\"language\": \"en\", \"text\": \"Recorded\"}], \"source\": \"s\", \"sourceKind\": \"OFFICIAL\"}";

	private final CatalogClient editor;

	private final CatalogClient anyone;

	private final MongoDatabase database;

	RecordTests(@LocalServerPort int port, @Autowired MongoDatabase database) {
		this.editor = CatalogClient.editor(port);
		this.anyone = CatalogClient.anonymous(port);
		this.database = database;
	}

	@Test
	void everyChangeIsAuditedWithTheNamesOfWhatChanged() {
		UUID id = this.editor.create("/v1/skills", SKILL).id();
		this.editor.change("/v1/skills/" + id, "{\"note\": \"secret words\", \"parent\": \"hpc\"}");
		this.editor.act("/v1/skills/" + id, "retirements", "{\"reason\": \"twice\"}");

		List<Document> records = audited(id, 3);

		assertThat(records).extracting((record) -> record.getString("action"))
			.containsExactly("skill.create", "skill.update", "skill.retire");
		assertThat(records).extracting((record) -> record.getString("targetType")).containsOnly("Skill");
		assertThat(records).extracting((record) -> record.get("factoryId")).containsOnly(CatalogClient.AI2F);
		assertThat(records).extracting((record) -> record.getString("actorSubject"))
			.containsOnly("editor-" + CatalogClient.AI2F);
		assertThat(records.get(1).getList("changed", String.class)).containsExactlyInAnyOrder("note", "parent");
		assertThat(records.toString()).doesNotContain("secret words");
	}

	@Test
	void aRefusedChangeIsNotRecordedAsOne() {
		UUID id = this.editor.create("/v1/skills", SKILL).id();
		this.editor.patch("/v1/skills/" + id, "{\"note\": \"x\"}", "If-Match", "\"v7\"");
		this.editor.patch("/v1/skills/" + id, "{\"parent\": \"nowhere\"}", "If-Match", "\"v1\"");

		assertThat(audited(id, 1)).extracting((record) -> record.getString("action")).containsExactly("skill.create");
		assertThat(this.anyone.get("/v1/skills/" + id).header("ETag")).isEqualTo("\"v1\"");
	}

	@Test
	void fiftyEqualRequestsMakeOneEntry() throws Exception {
		String key = CatalogClient.key();
		List<Callable<CatalogClient.Answer>> requests = new ArrayList<>();
		for (int index = 0; index < 50; index++) {
			requests.add(() -> this.editor.post("/v1/skills", SKILL.replace("Recorded", "Once " + key),
					"Idempotency-Key", key));
		}

		List<CatalogClient.Answer> answers = new ArrayList<>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var answer : threads.invokeAll(requests)) {
				answers.add(answer.get());
			}
		}

		assertThat(answers).extracting(CatalogClient.Answer::status).containsOnly(201, 409);
		assertThat(answers.stream()
			.filter((answer) -> answer.status() == 201)
			.map((answer) -> answer.text("/id"))
			.distinct()).hasSize(1);
		assertThat(answers.stream()
			.filter((answer) -> answer.status() == 409)
			.map((answer) -> answer.text("/type"))
			.distinct()).isSubsetOf("/problems/idempotency-in-progress");
		assertThat(this.anyone.get("/v1/skills?q=" + key.substring(0, 8)).each("id")).hasSize(1);
	}

	@Test
	void ofTwentyChangesOfOneVersionOneIsMade() throws Exception {
		UUID id = this.editor.create("/v1/skills", SKILL).id();
		List<Callable<Integer>> changes = new ArrayList<>();
		for (int index = 0; index < 20; index++) {
			String note = "{\"note\": \"" + index + "\"}";
			changes.add(() -> this.editor.patch("/v1/skills/" + id, note, "If-Match", "\"v1\"").status());
		}

		List<Integer> statuses = new ArrayList<>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var status : threads.invokeAll(changes)) {
				statuses.add(status.get());
			}
		}

		assertThat(statuses.stream().filter((status) -> status == 200)).hasSize(1);
		assertThat(statuses.stream().filter((status) -> status == 412)).hasSize(19);
		assertThat(this.anyone.get("/v1/skills/" + id).header("ETag")).isEqualTo("\"v2\"");
	}

	/** The relay runs behind the answer, so its records may be a moment late. */
	private List<Document> audited(UUID id, int expected) {
		long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
		List<Document> records = records(id);
		while (records.size() < expected && System.nanoTime() < until) {
			java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
			records = records(id);
		}
		return records;
	}

	private List<Document> records(UUID id) {
		return this.database.getCollection("audit_events")
			.find(Filters.eq("targetId", id))
			.sort(new Document("day", 1).append("sequence", 1))
			.into(new ArrayList<>());
	}

}
