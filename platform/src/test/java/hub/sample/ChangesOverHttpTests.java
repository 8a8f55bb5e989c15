package hub.sample;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import hub.platform.audit.AuditRecord;
import hub.platform.audit.AuditTrail;
import hub.platform.outbox.OutboxRelay;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ChangesOverHttpTests {

	@LocalServerPort
	private int port;

	@Autowired
	private NoteController controller;

	@Autowired
	private MongoDatabase database;

	@Autowired
	private OutboxRelay relay;

	@Autowired
	private AuditTrail audit;

	private SampleClient member;

	@BeforeEach
	void signIn() {
		this.member = SampleClient.member(this.port);
	}

	@Nested
	class Preconditions {

		@Test
		void areRequiredAndHonoured() {
			var created = ChangesOverHttpTests.this.member.create("a");
			String path = created.header("Location");

			assertThat(created.header("ETag")).isEqualTo("\"v1\"");
			assertThat(ChangesOverHttpTests.this.member.patch(path, "{\"title\":\"b\"}").status()).isEqualTo(428);
			var changed = ChangesOverHttpTests.this.member.patch(path, "{\"title\":\"b\"}", "If-Match", "\"v1\"");
			assertThat(changed.status()).as(changed.body()).isEqualTo(200);
			assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
			assertThat(ChangesOverHttpTests.this.member.patch(path, "{\"title\":\"c\"}", "If-Match", "\"v1\"").status())
				.isEqualTo(412);
			assertThat(ChangesOverHttpTests.this.member.patch(path, "{\"title\":\"c\"}", "If-Match", "v2").status())
				.isEqualTo(400);
		}

		@Test
		void saveTheBodyOfAnUnchangedResource() {
			String path = ChangesOverHttpTests.this.member.create("a").header("Location");

			var again = ChangesOverHttpTests.this.member.get(path, "If-None-Match", "\"v1\"");

			assertThat(again.status()).isEqualTo(304);
			assertThat(again.body()).isEmpty();
			assertThat(again.header("ETag")).isEqualTo("\"v1\"");
		}

	}

	@Test
	void mergePatchTellsRemovedFromAbsent() {
		String path = this.member
			.postWithKey("/v1/notes", this.member.note("a").replace("}", ",\"colour\":\"RED\"}"),
					UUID.randomUUID().toString())
			.header("Location");

		assertThat(this.member.patch(path, "{\"title\":\"b\"}", "If-Match", "\"v1\"").text("/colour")).isEqualTo("RED");
		var removed = this.member.patch(path, "{\"colour\":null}", "If-Match", "\"v2\"");
		assertThat(removed.json().has("colour")).isFalse();
		assertThat(this.member.get(path).json().has("colour")).isFalse();
		assertThat(this.member.patch(path, "{\"title\":null}", "If-Match", "\"v3\"").text("/errors/0/code"))
			.isEqualTo("NOT_REMOVABLE");
	}

	@Nested
	class Retries {

		@Test
		void getTheSameAnswerByteForByte() {
			String key = UUID.randomUUID().toString();
			var first = ChangesOverHttpTests.this.member.postWithKey("/v1/notes",
					ChangesOverHttpTests.this.member.note("a"), key);

			var again = ChangesOverHttpTests.this.member.postWithKey("/v1/notes",
					ChangesOverHttpTests.this.member.note("a"), '"' + key + '"');

			assertThat(again.status()).isEqualTo(201);
			assertThat(again.body()).isEqualTo(first.body());
			assertThat(again.header("Location")).isEqualTo(first.header("Location"));
			assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
			assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
			assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
			assertThat(again.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
		}

		@Test
		void needAKeyOfTheRightForm() {
			String note = ChangesOverHttpTests.this.member.note("a");

			assertThat(ChangesOverHttpTests.this.member.post("/v1/notes", note).text("/type"))
				.isEqualTo("/problems/idempotency-key-missing");
			assertThat(
					ChangesOverHttpTests.this.member.postWithKey("/v1/notes", note, "short").text("/errors/0/header"))
				.isEqualTo("Idempotency-Key");
		}

		@Test
		void mayNotReuseAKeyForAnotherRequest() {
			String key = UUID.randomUUID().toString();
			ChangesOverHttpTests.this.member.postWithKey("/v1/notes", ChangesOverHttpTests.this.member.note("a"), key);

			var other = ChangesOverHttpTests.this.member.postWithKey("/v1/notes",
					ChangesOverHttpTests.this.member.note("b"), key);

			assertThat(other.status()).isEqualTo(422);
			assertThat(other.text("/type")).isEqualTo("/problems/idempotency-key-reused");
		}

		@Test
		void replayADomainRefusalButNotAFormalOne() {
			String key = UUID.randomUUID().toString();
			var refused = ChangesOverHttpTests.this.member.postWithKey("/v1/notes",
					ChangesOverHttpTests.this.member.note("conflict"), key);
			var again = ChangesOverHttpTests.this.member.postWithKey("/v1/notes",
					ChangesOverHttpTests.this.member.note("conflict"), key);

			assertThat(refused.status()).isEqualTo(409);
			assertThat(refused.text("/currentStatus")).isEqualTo("CLOSED");
			assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
			assertThat(again.body()).isEqualTo(refused.body());

			String freed = UUID.randomUUID().toString();
			assertThat(ChangesOverHttpTests.this.member.postWithKey("/v1/notes", "{}", freed).status()).isEqualTo(400);
			assertThat(ChangesOverHttpTests.this.member
				.postWithKey("/v1/notes", ChangesOverHttpTests.this.member.note("a"), freed)
				.status()).isEqualTo(201);
		}

		@Test
		void afterACrashMeetTheSameIdAndFindTheWorkDone() {
			String key = UUID.randomUUID().toString();
			var first = ChangesOverHttpTests.this.member.postWithKey("/v1/notes",
					ChangesOverHttpTests.this.member.note("a"), key);
			forgetTheAnswerAsACrashWould(first.text("/id"));

			var again = ChangesOverHttpTests.this.member.postWithKey("/v1/notes",
					ChangesOverHttpTests.this.member.note("a"), key);

			assertThat(again.status()).isEqualTo(201);
			assertThat(again.text("/id")).isEqualTo(first.text("/id"));
			assertThat(again.header("Idempotent-Replayed")).isEmpty();
			assertThat(notesOf(ChangesOverHttpTests.this.member)).isEqualTo(1);
		}

		@Test
		void afterACrashDoNotRepeatAChange() {
			String path = ChangesOverHttpTests.this.member.create("a").header("Location");
			String key = UUID.randomUUID().toString();
			ChangesOverHttpTests.this.member.post(path + "/touches", "", "Idempotency-Key", key, "If-Match", "\"v1\"");
			ChangesOverHttpTests.this.database.getCollection("idempotency_keys")
				.updateMany(Filters.eq("etag", "\"v2\""), new Document("$set",
						new Document("state", "RUNNING").append("leaseUntil", new java.util.Date(0))));

			var again = ChangesOverHttpTests.this.member.post(path + "/touches", "", "Idempotency-Key", key, "If-Match",
					"\"v1\"");

			assertThat(again.status()).as(again.body()).isEqualTo(200);
			assertThat(again.header("ETag")).isEqualTo("\"v2\"");
		}

		@Test
		void ofASecretGetTheSameSecretAlthoughItIsNotKept() {
			String key = UUID.randomUUID().toString();
			var first = ChangesOverHttpTests.this.member.postWithKey("/v1/note-secrets", "{}", key);

			var again = ChangesOverHttpTests.this.member.postWithKey("/v1/note-secrets", "{}", key);
			var other = ChangesOverHttpTests.this.member.postWithKey("/v1/note-secrets", "{\"title\":\"b\"}", key);

			assertThat(first.text("/secret")).startsWith("whsec-");
			assertThat(again.body()).isEqualTo(first.body());
			assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
			assertThat(other.status()).isEqualTo(422);
			assertThat(ChangesOverHttpTests.this.database.getCollection("idempotency_keys").find())
				.noneMatch((record) -> record.get("body") instanceof org.bson.types.Binary body
						&& new String(body.getData(), java.nio.charset.StandardCharsets.UTF_8).contains("whsec-"));
		}

		@Test
		void sentFiftyTimesAtOnceCreateOneThing() throws Exception {
			String key = UUID.randomUUID().toString();

			List<Integer> statuses = inParallel(50,
					() -> ChangesOverHttpTests.this.member
						.postWithKey("/v1/notes", ChangesOverHttpTests.this.member.note("a"), key)
						.status());

			assertThat(statuses).isSubsetOf(201, 409).contains(201);
			assertThat(notesOf(ChangesOverHttpTests.this.member)).isEqualTo(1);
		}

		@Test
		void sentFiftyTimesWithDifferentKeysCreateFiftyThings() throws Exception {
			inParallel(50, () -> ChangesOverHttpTests.this.member.create("a").status());

			assertThat(notesOf(ChangesOverHttpTests.this.member)).isEqualTo(50);
		}

		private void forgetTheAnswerAsACrashWould(String id) {
			ChangesOverHttpTests.this.database.getCollection("idempotency_keys")
				.updateMany(Filters.eq("operationId", UUID.fromString(id)), new Document("$set",
						new Document("state", "RUNNING").append("leaseUntil", new java.util.Date(0))));
		}

	}

	@Test
	void additionsAtOnceAreAllKept() throws Exception {
		String path = this.member.create("a").header("Location");

		List<Integer> statuses = inParallel(40,
				() -> this.member.postWithKey(path + "/touches", "", UUID.randomUUID().toString()).status());

		assertThat(statuses).containsOnly(200);
		assertThat(this.member.get(path).text("/version")).isEqualTo("41");
		assertThat(this.controller.notes()
			.find(Filters.eq("_id", UUID.fromString(path.substring(10))))
			.orElseThrow()
			.changes()).isEqualTo(40);
	}

	@Test
	void changesOfTheSameVersionAtOnceHaveOneWinner() throws Exception {
		String path = this.member.create("a").header("Location");

		List<Integer> statuses = inParallel(20,
				() -> this.member.patch(path, "{\"title\":\"b\"}", "If-Match", "\"v1\"").status());

		assertThat(statuses.stream().filter((status) -> status == 200)).hasSize(1);
		assertThat(statuses.stream().filter((status) -> status == 412)).hasSize(19);
	}

	@Test
	void areToldAndAuditedOnceAndThenForgottenByTheDocument() {
		String id = this.member.create("a").text("/id");
		this.member.patch("/v1/notes/" + id, "{\"title\":\"b\"}", "If-Match", "\"v1\"");

		relayUntilForgotten(UUID.fromString(id));

		List<AuditRecord> records = this.database.getCollection("audit_events", AuditRecord.class)
			.find(Filters.eq("targetId", UUID.fromString(id)))
			.into(new java.util.ArrayList<>());
		assertThat(records).extracting(AuditRecord::action).containsExactlyInAnyOrder("note.create", "note.update");
		assertThat(records).allSatisfy((record) -> {
			assertThat(record.actorSubject()).isEqualTo("ada");
			assertThat(record.requestId()).isNotBlank();
			assertThat(this.audit.isIntact(record.day())).isTrue();
		});
		Document stored = this.database.getCollection("notes").find(Filters.eq("_id", UUID.fromString(id))).first();
		assertThat(stored).doesNotContainKeys("outbox", "outboxPendingSince", "outboxLeaseUntil");
	}

	@Test
	void deniedAccessIsAudited() {
		SampleClient reader = new SampleClient(this.port, UUID.randomUUID(),
				hub.platform.testing.TokenSpec.user("mallory").scopes("notes:read").bearer());

		reader.create("a");

		AuditRecord record = this.database.getCollection("audit_events", AuditRecord.class)
			.find(Filters.eq("actorSubject", "mallory"))
			.first();
		assertThat(record).isNotNull();
		assertThat(record.outcome()).isEqualTo("DENIED");
		assertThat(record.action()).isEqualTo("POST /v1/notes");
		assertThat(record.reason()).isEqualTo("insufficient-scope");
	}

	@Test
	void aChangedAuditRecordBreaksTheChain() {
		String id = this.member.create("a").text("/id");
		relayUntilForgotten(UUID.fromString(id));
		var records = this.database.getCollection("audit_events", AuditRecord.class);
		AuditRecord record = records.find(Filters.eq("targetId", UUID.fromString(id))).first();
		assertThat(record).isNotNull();

		records.updateOne(Filters.eq("_id", record.id()), com.mongodb.client.model.Updates.set("actorSubject", "eve"));

		assertThat(this.audit.isIntact(record.day())).isFalse();
		records.updateOne(Filters.eq("_id", record.id()), com.mongodb.client.model.Updates.set("actorSubject", "ada"));
		assertThat(this.audit.isIntact(record.day())).isTrue();
	}

	/** The relay in the background may hold the document's lease just now. */
	private void relayUntilForgotten(UUID id) {
		for (int round = 0; round < 500; round++) {
			this.relay.relayPending();
			if (this.database.getCollection("notes")
				.countDocuments(Filters.and(Filters.eq("_id", id), Filters.exists("outboxPendingSince"))) == 0) {
				return;
			}
			java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
		}
	}

	private long notesOf(SampleClient client) {
		return this.controller.notes().raw().countDocuments(Filters.eq("organisationId", client.organisation()));
	}

	private static <T> List<T> inParallel(int times, Callable<T> work) throws Exception {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			var futures = threads.invokeAll(java.util.Collections.nCopies(times, work));
			List<T> results = new java.util.ArrayList<>();
			for (var future : futures) {
				results.add(future.get());
			}
			return results;
		}
	}

}
