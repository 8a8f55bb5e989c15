package hub.expertise.helpdesk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.expertise.category.TicketPriority;
import hub.expertise.support.Answer;
import hub.expertise.support.ExpertiseTest;
import hub.expertise.support.HelpDesk;
import hub.expertise.support.People;
import hub.expertise.ticket.HandlingFactory;
import hub.expertise.ticket.Person;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketContent;
import hub.expertise.ticket.TicketId;
import hub.expertise.ticket.Tickets;
import hub.platform.ids.Ids;

import static org.assertj.core.api.Assertions.assertThat;

@ExpertiseTest
class ListingTicketsHttpTests {

	@Autowired
	private HelpDesk desk;

	@Autowired
	private Tickets tickets;

	@Autowired
	private InstantSource clock;

	/** Each test has an organisation of its own, so that it knows all its tickets. */
	private final UUID organisation = Ids.next();

	private final String token = People.memberOf(this.organisation);

	@Test
	void pagesLeadThroughManyTicketsWithoutLossOrRepetition() {
		List<String> opened = IntStream.range(0, 45).mapToObj((number) -> open("Ticket " + number).id()).toList();
		List<String> seen = new ArrayList<>();

		String cursor = "";
		do {
			Answer page = list("?limit=7" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
			seen.addAll(page.items("id"));
			cursor = page.text("/page/next");
			assertThat(page.header("Link").contains("rel=\"next\"")).isEqualTo(!cursor.isEmpty());
		}
		while (!cursor.isEmpty());

		assertThat(seen).isEqualTo(opened.reversed());
	}

	@Test
	void aPageDoesNotMoveWhenTicketsAreAdded() {
		open("first");
		Answer second = open("second");
		open("third");
		Answer page = list("?limit=1");

		open("fourth");

		assertThat(list("?limit=1&cursor=" + page.text("/page/next")).items("id")).containsExactly(second.id());
	}

	@Test
	void anEmptyListIsAnEmptyList() {
		Answer page = list("");

		assertThat(page.json().at("/items").isArray()).isTrue();
		assertThat(page.json().at("/items").size()).isZero();
		assertThat(page.text("/page/limit")).isEqualTo("20");
	}

	@Test
	void statusPriorityAndCategorySelect() {
		Answer cancelled = act(open("cancelled"), "cancellations");
		Answer urgent = open("urgent", "security-incident");
		Answer plain = open("plain");

		assertThat(list("?status=CANCELLED").items("id")).containsExactly(cancelled.id());
		assertThat(list("?status=NEW,CANCELLED").items("id")).hasSize(3);
		assertThat(list("?priority=URGENT").items("id")).containsExactly(urgent.id());
		assertThat(list("?priority=URGENT,NORMAL&status=NEW").items("id")).containsExactly(plain.id(), urgent.id());
		assertThat(list("?category=security-incident").items("id")).containsExactly(urgent.id());
		assertThat(list("?category=ai-act").items("id")).isEmpty();
	}

	@Test
	void timesSelectFromInclusiveToExclusive() {
		Answer first = open("first");
		Answer second = open("second");
		String at = second.text("/createdAt");

		assertThat(list("?createdAfter=" + at).items("id")).containsExactly(second.id());
		assertThat(list("?createdBefore=" + at).items("id")).containsExactly(first.id());
		assertThat(list("?createdAfter=" + at + "&createdBefore=" + at).items("id")).isEmpty();
	}

	@Test
	void wordsAreFoundInTitleDescriptionAndReference() {
		Answer ticket = open("Génie logiciel: mémoires insuffisantes");
		open("Something else");

		for (String words : List.of("genie", "M%C3%89MOIRE", "insuffisant%20genie", "stops%20logiciel",
				ticket.text("/reference"))) {
			assertThat(list("?q=" + words).items("id")).as(words).containsExactly(ticket.id());
		}
		assertThat(list("?q=stops").items("id")).hasSize(2);
		assertThat(list("?q=nowhere").items("id")).isEmpty();
	}

	@Test
	void aCorrectedTitleIsFoundAndTheOldOneIsNot() {
		Answer ticket = open("Zebra");

		this.desk.as(this.token).patch(ticket, "{\"title\": \"Giraffe\"}").expect(200);

		assertThat(list("?q=giraffe").items("id")).containsExactly(ticket.id());
		assertThat(list("?q=zebra").items("id")).isEmpty();
	}

	@Test
	void ordersAreThoseOfTheContract() {
		Answer low = open("low", "reporting");
		Answer urgent = open("urgent", "security-incident");
		Answer normal = open("normal");
		this.desk.as(this.token).patch(low, "{\"title\": \"changed\"}").expect(200);

		assertThat(list("?sort=createdAt").items("id")).containsExactly(low.id(), urgent.id(), normal.id());
		assertThat(list("?sort=-priority").items("id")).containsExactly(urgent.id(), normal.id(), low.id());
		assertThat(list("?sort=-updatedAt").items("id")).containsExactly(low.id(), normal.id(), urgent.id());
		assertThat(list("?sort=priority,-createdAt").items("id")).containsExactly(low.id(), normal.id(), urgent.id());
		Answer wrong = this.desk.as(this.token).get("/v1/tickets?sort=title").expectProblem(400, "validation-failed");
		assertThat(wrong.text("/errors/0/parameter")).isEqualTo("sort");
	}

	@Test
	void oneMayAskForSomeMembersOnly() {
		open("Ticket");

		Answer page = list("?fields=id,title");

		assertThat(page.json().at("/items/0").propertyNames()).containsExactlyInAnyOrder("id", "title");
		this.desk.as(this.token).get("/v1/tickets?fields=secret").expectProblem(400, "validation-failed");
	}

	@Test
	void aCursorBelongsToItsCallerFiltersAndOrder() {
		open("first");
		open("second");
		String cursor = list("?limit=1").text("/page/next");

		this.desk.as(People.otherMember())
			.get("/v1/tickets?limit=1&cursor=" + cursor)
			.expectProblem(400, "invalid-cursor");
		for (String change : List.of("&status=NEW", "&sort=createdAt", "&q=first")) {
			this.desk.as(this.token)
				.get("/v1/tickets?limit=1&cursor=" + cursor + change)
				.expectProblem(400, "invalid-cursor");
		}
		this.desk.as(this.token).get("/v1/tickets?cursor=" + cursor.substring(1)).expectProblem(400, "invalid-cursor");
	}

	@Test
	void whatTheContractDoesNotAllowIsRefused() {
		for (String query : List.of("?limit=0", "?limit=101", "?limit=ten", "?colour=red", "?status=OPEN",
				"?status=NEW&status=SOLVED", "?priority=", "?q=x", "?assignee=you", "?createdAfter=yesterday",
				"?organisationId=mine", "?cursor=")) {
			assertThat(this.desk.as(this.token).get("/v1/tickets" + query).status()).as(query).isEqualTo(400);
		}
	}

	@Test
	void whatLooksLikeAQueryLanguageIsPlainText() {
		open("Ticket");

		for (String words : List.of("%7B%22%24gt%22%3A%22%22%7D", "%24where", ".*", "%22%27--", "%28%29%5B%5D")) {
			assertThat(list("?q=" + words).items("id")).as(words).isEmpty();
		}
	}

	@Test
	void aThousandTicketsAreReadPageByPage() {
		Set<String> stored = IntStream.range(0, 1000)
			.mapToObj((number) -> store(number, (number % 10 == 0) ? TicketPriority.URGENT : TicketPriority.NORMAL))
			.collect(Collectors.toSet());

		assertThat(readAll("?limit=100")).hasSize(1000).hasSameElementsAs(stored).doesNotHaveDuplicates();
		assertThat(readAll("?limit=30&priority=URGENT")).hasSize(100).doesNotHaveDuplicates();
		assertThat(readAll("?limit=100&sort=-priority,createdAt")).hasSize(1000).doesNotHaveDuplicates();
		assertThat(readAll("?limit=100&q=ticket")).hasSize(1000).doesNotHaveDuplicates();
	}

	private String store(int number, TicketPriority priority) {
		TicketContent content = new TicketContent("Ticket " + number, "Stored.", "other", priority, "en", null, null);
		Ticket ticket = Ticket.open(new TicketId(Ids.next()), this.tickets.nextReference(), this.organisation,
				HandlingFactory.of("ai2f"), content, List.of(), new Person("https://hub.test", "member"),
				this.clock.instant());
		this.tickets.add(ticket);
		return ticket.id().toString();
	}

	private List<String> readAll(String query) {
		List<String> seen = new ArrayList<>();
		String cursor = "";
		do {
			Answer page = list(query + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
			seen.addAll(page.items("id"));
			cursor = page.text("/page/next");
		}
		while (!cursor.isEmpty());
		return seen;
	}

	@Test
	void anExpertFindsWhatHeHasTakenAndWhatNobodyHas() {
		Answer free = open("free");
		HelpDesk.Visitor expert = this.desk.as(People.secondExpert());
		Answer taken = expert.act(open("taken"), "claims", "{}").expect(200);
		String mine = "?organisationId=" + this.organisation;

		assertThat(expert.get("/v1/tickets" + mine + "&assignee=me").items("id")).containsExactly(taken.id());
		assertThat(expert.get("/v1/tickets" + mine + "&assignee=none").items("id")).containsExactly(free.id());
		assertThat(this.desk.as(People.expert()).get("/v1/tickets" + mine + "&assignee=me").items("id")).isEmpty();
	}

	@Test
	void anExpertSeesTheOrganisationThatHeAsksFor() {
		Answer ticket = open("mine");

		assertThat(this.desk.as(People.expert()).get("/v1/tickets?organisationId=" + this.organisation).items("id"))
			.containsExactly(ticket.id());
	}

	private Answer list(String query) {
		return this.desk.as(this.token).get("/v1/tickets" + query).expect(200);
	}

	private Answer open(String title) {
		return open(title, "llm-fine-tuning");
	}

	private Answer open(String title, String category) {
		return this.desk.as(this.token)
			.post("/v1/tickets", HelpDesk.ticketBody(this.organisation, title).replace("llm-fine-tuning", category))
			.expect(201);
	}

	private Answer act(Answer ticket, String action) {
		return this.desk.as(this.token).act(ticket, action, "{}").expect(200);
	}

}
