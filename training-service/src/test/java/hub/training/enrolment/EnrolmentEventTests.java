package hub.training.enrolment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import hub.platform.time.DomainClock;
import hub.training.TrainingClient;
import hub.training.TrainingTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every change tells what happened, to whom, and who did it.
 */
@TrainingTest
class EnrolmentEventTests {

	private final TrainingClient trainer;

	private final TrainingClient member;

	private final TrainingClient waiter;

	private final DomainClock clock;

	private final MongoDatabase database;

	@Autowired
	EnrolmentEventTests(@LocalServerPort int port, DomainClock clock, MongoDatabase database) {
		this.trainer = TrainingClient.trainer(port);
		this.member = TrainingClient.member(port);
		this.waiter = TrainingClient.member(port);
		this.clock = clock;
		this.database = database;
	}

	@Test
	void anEnrolmentIsAuditedFromItsBeginningToItsEnd() throws InterruptedException {
		UUID session = this.trainer.session(this.clock.instant(), "\"seats\": 1");
		UUID enrolment = this.member.enrol(session).id();
		UUID waiting = this.waiter.enrol(session).id();
		this.member.act(enrolment, "cancellations");
		this.waiter.act(waiting, "acceptances");

		assertThat(actions(enrolment, 2)).containsExactly("enrolment.create by USER", "enrolment.update by USER");
		assertThat(actions(waiting, 3)).containsExactly("enrolment.create by USER", "enrolment.update by SYSTEM",
				"enrolment.update by USER");
		assertThat(actions(session, 1)).containsExactly("courseSession.create by USER");
	}

	private List<String> actions(UUID target, int expected) throws InterruptedException {
		List<String> actions = List.of();
		long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (actions.size() < expected && System.nanoTime() < deadline) {
			actions = read(target);
			Thread.sleep(50);
		}
		return actions;
	}

	private List<String> read(UUID target) {
		List<String> actions = new ArrayList<>();
		this.database.getCollection("audit_events")
			.find(Filters.or(Filters.eq("target.id", target), Filters.eq("targetId", target),
					Filters.eq("target.id", target.toString()), Filters.eq("targetId", target.toString())))
			.sort(Sorts.ascending("sequence"))
			.forEach((event) -> actions.add(event.getString("action") + " by " + kind(event)));
		return actions;
	}

	private static Object kind(Document event) {
		Object actor = event.get("actor");
		return (actor instanceof Document document) ? String.valueOf(document.get("kind"))
				: String.valueOf(event.get("actorKind"));
	}

}
