package hub.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.access.support.AccessDesk;
import hub.access.support.AccessTest;
import hub.access.support.CatalogStub;
import hub.access.support.People;
import hub.access.support.RecordingSink;
import hub.access.support.Reply;

import hub.platform.outbox.OutboxEvent;

import static org.assertj.core.api.Assertions.assertThat;

@AccessTest
class EventsTests {

	@Autowired
	private AccessDesk desk;

	@Autowired
	private RecordingSink sink;

	@Test
	void tellTheLifeOfAnApplicationInItsOrder() throws InterruptedException {
		Reply withdrawn = this.desk.as(People.member()).act(this.desk.submitted(), "withdrawals", "{}").expect(200);

		assertThat(typesAbout(withdrawn, 4)).containsExactly("access.application.created", "access.application.updated",
				"access.application.submitted", "access.application.withdrawn");
	}

	@Test
	void nameOrganisationAndFactoryButNoContent() throws InterruptedException {
		Reply project = this.desk.project();

		typesAbout(project, 1);
		OutboxEvent event = this.sink.about(UUID.fromString(project.id())).getFirst();
		assertThat(event.type()).isEqualTo("access.project.created");
		assertThat(event.organisationId()).isEqualTo(People.STARTUP);
		assertThat(event.factoryId()).isEqualTo(People.FACTORY);
		assertThat(event.subject()).isEqualTo("Project/" + project.id());
	}

	@Test
	void sayNothingOfWhatWasRefused() throws InterruptedException {
		Reply complete = this.desk.complete(CatalogStub.failingPartition());
		this.desk.as(People.member()).act(complete, "submissions", "{}").expect(503);
		this.desk.as(People.member()).act(complete, "withdrawals", "{}").expect(200);

		assertThat(typesAbout(complete, 3)).containsExactly("access.application.created", "access.application.updated",
				"access.application.withdrawn");
	}

	/** Waits for the relay, which works in the background. */
	private List<String> typesAbout(Reply thing, int count) throws InterruptedException {
		Instant patience = Instant.now().plus(Duration.ofSeconds(20));
		UUID id = UUID.fromString(thing.id());
		while (this.sink.about(id).size() < count && Instant.now().isBefore(patience)) {
			Thread.sleep(20);
		}
		return this.sink.about(id).stream().map(OutboxEvent::type).distinct().toList();
	}

}
