package hub.expertise;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.expertise.support.Answer;
import hub.expertise.support.ExpertiseTest;
import hub.expertise.support.HelpDesk;
import hub.expertise.support.People;
import hub.expertise.support.RecordingSink;
import hub.platform.outbox.OutboxEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What happened is told, exactly once, and audited without its content.
 */
@ExpertiseTest
class EventsTests {

	private static final String TEXT = "{\"text\": \"Halve the batch size.\"}";

	@Autowired
	private HelpDesk desk;

	@Autowired
	private RecordingSink sink;

	@Autowired
	private MongoDatabase database;

	@Test
	void everyStepOfATicketIsTold() {
		HelpDesk.Visitor member = this.desk.as(People.member());
		HelpDesk.Visitor expert = this.desk.as(People.expert());
		Answer waiting = this.desk.waiting();
		member.post("/v1/tickets/" + waiting.id() + "/messages", TEXT).expect(201);
		Answer solved = expert.act(expert.get("/v1/tickets/" + waiting.id()), "solutions", TEXT).expect(200);
		Answer reopened = member.act(solved, "reopenings", "{}").expect(200);
		Answer renamed = member.patch(reopened, "{\"title\": \"Another\"}").expect(200);
		member.act(renamed, "cancellations", "{}").expect(200);

		assertThat(types(waiting, 8)).containsExactlyInAnyOrder("expertise.ticket.created", "expertise.ticket.claimed",
				"expertise.ticket.asked", "expertise.ticket.messaged", "expertise.ticket.solved",
				"expertise.ticket.reopened", "expertise.ticket.updated", "expertise.ticket.cancelled");
	}

	@Test
	void anEventNamesWhoseTicketItIsAndNothingMore() {
		Answer ticket = this.desk.ticket();
		types(ticket, 1);

		OutboxEvent event = this.sink.about(UUID.fromString(ticket.id())).getFirst();

		assertThat(event.organisationId()).isEqualTo(People.STARTUP);
		assertThat(event.factoryId()).isEqualTo(People.FACTORY);
		assertThat(event.subject()).isEqualTo("Ticket/" + ticket.id());
		assertThat(event.toString()).doesNotContain("fine-tuning");
	}

	@Test
	void aNoteIsToldToTheFactoryAlone() {
		Answer ticket = this.desk.ticket();

		Answer note = this.desk.as(People.expert()).post("/v1/tickets/" + ticket.id() + "/notes", TEXT).expect(201);

		assertThat(types(note, 1)).containsExactly("expertise.note.added");
		OutboxEvent event = this.sink.about(UUID.fromString(note.id())).getFirst();
		assertThat(event.organisationId()).isNull();
		assertThat(event.factoryId()).isEqualTo(People.FACTORY);
		assertThat(types(ticket, 1)).containsExactly("expertise.ticket.created");
	}

	@Test
	void aRepeatedRequestIsToldOnce() {
		String key = UUID.randomUUID().toString();
		String body = HelpDesk.ticketBody(People.STARTUP, "Told once");
		Answer ticket = this.desk.as(People.member()).post("/v1/tickets", body, key).expect(201);
		this.desk.as(People.member()).post("/v1/tickets", body, key).expect(201);

		assertThat(types(ticket, 1)).containsExactly("expertise.ticket.created");
	}

	@Test
	void aChangeIsAuditedByTheNamesOfItsMembers() {
		Answer ticket = this.desk.ticket();
		this.desk.as(People.member()).patch(ticket, "{\"title\": \"Top secret title\"}").expect(200);

		await().atMost(20, TimeUnit.SECONDS)
			.untilAsserted(() -> assertThat(audit()).anySatisfy((entry) -> assertThat(entry).contains(ticket.id())
				.contains("ticket.update")
				.contains("title")
				.contains("member")));
		assertThat(audit()).noneMatch((entry) -> entry.contains("Top secret"));
	}

	private List<String> audit() {
		return this.database.getCollection("audit_events")
			.withDocumentClass(Document.class)
			.find()
			.map(String::valueOf)
			.into(new ArrayList<>());
	}

	private List<String> types(Answer thing, int count) {
		UUID id = UUID.fromString(thing.id());
		await().atMost(20, TimeUnit.SECONDS)
			.untilAsserted(() -> assertThat(this.sink.about(id)).hasSizeGreaterThanOrEqualTo(count));
		return this.sink.about(id).stream().map(OutboxEvent::type).toList();
	}

}
