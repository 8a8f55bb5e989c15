package hub.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import hub.acceptance.support.AgainstTheHub;
import hub.acceptance.support.Answer;
import hub.acceptance.support.Api;
import hub.acceptance.support.Hub;
import hub.acceptance.support.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who belongs to another organisation sees the same as if the thing were not there. */
@AgainstTheHub
class IsolationTests {

	private static final String NOTHING = "01937b5e-7a00-7c3e-8f00-00000000dead";

	private final Hub hub;

	private final Resources resources;

	/**
	 * Things of startup A: address, and address of the same kind with an id of nothing.
	 */
	private final Map<String, Answer> things = new LinkedHashMap<>();

	private String organisation = "";

	IsolationTests(Hub hub) {
		this.hub = hub;
		this.resources = new Resources(hub);
	}

	@BeforeAll
	void makeOneOfEach() {
		this.organisation = this.resources.organisationOf("member");
		Answer ticket = this.resources.ticket("member");
		this.things.put("/v1/projects/{id}", this.resources.project("member"));
		this.things.put("/v1/applications/{id}", this.resources.submitted("member"));
		this.things.put("/v1/tickets/{id}", ticket);
		this.things.put("/v1/tickets/" + ticket.id() + "/messages/{id}", this.resources.message("member", ticket.id()));
		this.things.put("/v1/enrolments/{id}", this.resources.enrolment("member"));
		this.things.put("/v1/organisations/" + this.organisation + "/invitations/{id}",
				this.resources.invitation("org-admin"));
		this.things.put("/v1/api-clients/{id}", this.resources.apiClient("org-admin"));
		this.things.put("/v1/organisations/{id}",
				this.hub.as("member").get("/v1/organisations/" + this.organisation).expect(200));
	}

	private static String sameExceptIds(Answer answer) {
		return answer.body().replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID");
	}

	private void looksMissing(Answer foreign, Answer missing) {
		foreign.expect(404);
		missing.expect(404);
		assertThat(sameExceptIds(foreign)).isEqualTo(sameExceptIds(missing));
		assertThat(foreign.header("Content-Type")).isEqualTo(missing.header("Content-Type"));
	}

	@TestFactory
	Stream<DynamicTest> readingIs404() {
		return forEachThing((path, thing) -> looksMissing(stranger().get(path.replace("{id}", thing.id())),
				stranger().get(path.replace("{id}", NOTHING))));
	}

	@TestFactory
	Stream<DynamicTest> patchingIs404() {
		return Stream.of("/v1/projects/{id}", "/v1/applications/{id}", "/v1/tickets/{id}", "/v1/organisations/{id}")
			.map((path) -> DynamicTest.dynamicTest(path, () -> {
				Answer thing = thing(path);
				String body = path.contains("organisations") ? "{\"legalName\": \"Ours\"}" : "{\"title\": \"Ours\"}";

				looksMissing(stranger().patch(path.replace("{id}", thing.id()), body, "\"v1\""),
						stranger().patch(path.replace("{id}", NOTHING), body, "\"v1\""));
			}));
	}

	@TestFactory
	Stream<DynamicTest> actingIs404() {
		return Stream
			.of("/v1/applications/{id}/withdrawals", "/v1/applications/{id}/submissions",
					"/v1/tickets/{id}/cancellations", "/v1/enrolments/{id}/cancellations")
			.map((path) -> DynamicTest.dynamicTest(path, () -> {
				Answer thing = thing(path.substring(0, path.lastIndexOf('/')));

				looksMissing(stranger().act(path.replace("{id}", thing.id()), "{}", "\"v1\""),
						stranger().act(path.replace("{id}", NOTHING), "{}", "\"v1\""));
			}));
	}

	@TestFactory
	Stream<DynamicTest> nestedThingsAre404() {
		String ticket = thing("/v1/tickets/{id}").id();
		return Stream
			.of("/v1/tickets/%s/messages", "/v1/organisations/%s/members", "/v1/organisations/%s/invitations",
					"/v1/organisations/%s/client-grants")
			.map((path) -> DynamicTest.dynamicTest(path, () -> {
				String parent = path.contains("tickets") ? ticket : this.organisation;

				looksMissing(stranger().get(path.formatted(parent)), stranger().get(path.formatted(NOTHING)));
			}));
	}

	@TestFactory
	Stream<DynamicTest> addingIs404() {
		String ticket = thing("/v1/tickets/{id}").id();
		return Stream
			.of(Map.entry("/v1/tickets/%s/messages", "{\"text\": \"Hello\"}"),
					Map.entry("/v1/organisations/%s/invitations",
							"{\"email\": \"a@borealis.example\", \"roles\": [\"MEMBER\"]}"))
			.map((addition) -> DynamicTest.dynamicTest(addition.getKey(), () -> {
				String parent = addition.getKey().contains("tickets") ? ticket : this.organisation;

				looksMissing(stranger().post(addition.getKey().formatted(parent), addition.getValue()),
						stranger().post(addition.getKey().formatted(NOTHING), addition.getValue()));
			}));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/projects", "/v1/applications", "/v1/tickets", "/v1/enrolments", "/v1/organisations",
			"/v1/api-clients" })
	void listsDoNotShowIt(String collection) {
		String page = collection + "?limit=100";
		do {
			Answer list = stranger().get(page).expect(200);
			assertThat(list.body()).doesNotContain(this.organisation);
			this.things.values().forEach((thing) -> assertThat(list.body()).doesNotContain(thing.id()));
			String next = list.text("/page/next");
			page = next.isEmpty() ? "" : collection + "?limit=100&cursor=" + next;
		}
		while (!page.isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/projects", "/v1/applications", "/v1/tickets", "/v1/enrolments" })
	void filteringByTheOrganisationShowsNothing(String collection) {
		Answer list = stranger().get(collection + "?organisationId=" + this.organisation);

		assertThat(list.status()).isEqualTo(200);
		assertThat(list.json().path("items").size()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/projects", "/v1/tickets" })
	void nothingIsCreatedForAForeignOrganisation(String collection) {
		String body = collection.endsWith("projects") ? this.resources.projectBody("member", "Ours")
				: this.resources.ticketBody("member", "Ours");

		assertThat(stranger().post(collection, body).status()).isIn(400, 403, 404);
	}

	@TestFactory
	Stream<DynamicTest> theOwnerStillSeesIt() {
		return forEachThing(
				(path, thing) -> this.hub.as("org-admin").get(path.replace("{id}", thing.id())).expect(200));
	}

	private Answer thing(String path) {
		return Objects.requireNonNull(this.things.get(path));
	}

	private Stream<DynamicTest> forEachThing(Check check) {
		return this.things.entrySet()
			.stream()
			.map((thing) -> DynamicTest.dynamicTest(thing.getKey(),
					() -> check.accept(thing.getKey(), thing.getValue())));
	}

	/**
	 * A member of startup B with every scope that members have, its administrator's
	 * included.
	 */
	private Api stranger() {
		return this.hub.as("other-member");
	}

	private interface Check {

		void accept(String path, Answer thing);

	}

}
