package hub.expertise.helpdesk;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.expertise.support.Answer;
import hub.expertise.support.ExpertiseTest;
import hub.expertise.support.HelpDesk;
import hub.expertise.support.People;
import hub.platform.time.DomainClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What changes when domain time passes.
 */
@ExpertiseTest
class TimePassesTests {

	private static final String TEXT = "{\"text\": \"It is back.\"}";

	@Autowired
	private HelpDesk desk;

	@Autowired
	private DomainClock clock;

	@Test
	void aClosedTicketIsClosedForGoodWhenItsWindowEnds() {
		Answer closed = this.desk.closed();
		HelpDesk.Visitor member = this.desk.as(People.member());
		Instant end = Instant.parse(closed.text("/reopenUntil"));

		this.clock.moveTo(end.plusSeconds(1));

		Answer read = member.get("/v1/tickets/" + closed.id()).expect(200);
		assertThat(read.texts("/allowedActions")).isEmpty();
		Answer refused = member.act(read, "reopenings", "{}").expectProblem(409, "invalid-state");
		assertThat(refused.text("/detail")).contains("Open a new ticket");
		member.post("/v1/tickets/" + closed.id() + "/messages", TEXT).expectProblem(409, "invalid-state");
		assertThat(this.desk.as(People.expert()).get("/v1/tickets/" + closed.id()).texts("/allowedActions"))
			.containsExactly("notes");
	}

	@Test
	void theWindowRunsFromTheLastClosing() {
		Answer closed = this.desk.closed();
		HelpDesk.Visitor member = this.desk.as(People.member());
		HelpDesk.Visitor expert = this.desk.as(People.expert());
		this.clock.moveTo(Instant.parse(closed.text("/reopenUntil")).minusSeconds(60));

		member.post("/v1/tickets/" + closed.id() + "/messages", TEXT).expect(201);
		Answer solved = expert.act(expert.get("/v1/tickets/" + closed.id()), "solutions", TEXT).expect(200);
		Answer again = member.act(solved, "closures", "{}").expect(200);

		assertThat(Instant.parse(again.text("/reopenUntil"))).isAfter(Instant.parse(closed.text("/reopenUntil")));
	}

}
