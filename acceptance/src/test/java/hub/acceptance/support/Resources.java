package hub.acceptance.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes, over the public API, the things that tests need to have. */
public final class Resources {

	private static final AtomicInteger NUMBERS = new AtomicInteger();

	private final Hub hub;

	public Resources(Hub hub) {
		this.hub = hub;
	}

	/** A title that no other test uses. */
	public static String title(String words) {
		return words + " " + NUMBERS.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
	}

	/** The first organisation of a demo person. */
	public String organisationOf(String account) {
		return this.hub.as(account).get("/v1/me").expect(200).text("/organisations/0/organisationId");
	}

	/** The first factory in which a demo person has a role. */
	public String factoryOf(String account) {
		return this.hub.as(account).get("/v1/me").expect(200).text("/factoryRoles/0/factoryId");
	}

	/** The id of something shipped with a slug. */
	public String shipped(String collection, String slug) {
		return this.hub.anonymous().get("/v1/" + collection + "?slug=" + slug).expect(200).text("/items/0/id");
	}

	public Answer organisation(String account) {
		return this.hub.as(account)
			.post("/v1/organisations", """
					{"legalName": "%s", "country": "FR", "kind": "STARTUP", "staffCount": 6,
					 "annualTurnover": {"amount": "250000.00", "currency": "EUR"}, "sectors": ["health"],
					 "registrationNumber": "RCS Nancy %d"}""".formatted(title("Atelier"), NUMBERS.incrementAndGet()))
			.expect(201);
	}

	public Answer invitation(String account) {
		return this.hub.as(account)
			.post("/v1/organisations/" + organisationOf(account) + "/invitations",
					"""
							{"email": "invited-%d@nordlicht.example", "roles": ["MEMBER"]}"""
						.formatted(NUMBERS.incrementAndGet()))
			.expect(201);
	}

	public Answer apiClient(String account) {
		return this.hub.as(account)
			.post("/v1/api-clients", """
					{"organisationId": "%s", "name": "%s", "grantTypes": ["CLIENT_CREDENTIALS"],
					 "scopes": ["catalog:read", "access:read"]}""".formatted(organisationOf(account), title("Portal")))
			.expect(201);
	}

	public Answer project(String account) {
		return this.hub.as(account).post("/v1/projects", projectBody(account, title("Triage"))).expect(201);
	}

	public String projectBody(String account, String title) {
		return """
				{"organisationId": "%s", "title": "%s", "summary": "Fine-tunes an open model on anonymised calls."}"""
			.formatted(organisationOf(account), title);
	}

	/** A draft with nothing filled in. */
	public Answer draft(String account) {
		return this.hub.as(account)
			.post("/v1/applications",
					"""
							{"projectId": "%s", "accessModeId": "%s", "title": "%s"}""".formatted(project(account).id(),
							shipped("access-modes", "aif-playground"), title("First fine-tuning")))
			.expect(201);
	}

	/** A draft with all that submission asks for. */
	public Answer completeDraft(String account) {
		Answer draft = draft(account);
		return this.hub.as(account)
			.patch("/v1/applications/" + draft.id(),
					"""
							{"answers": [%s], "requests": [{"partitionId": "%s", "gpuHours": 2500}], "durationMonths": 3}"""
						.formatted(String.join(",", playgroundAnswers()), openPartition()),
					draft.etag())
			.expect(200);
	}

	public Answer submitted(String account) {
		Answer complete = completeDraft(account);
		return this.hub.as(account)
			.act("/v1/applications/" + complete.id() + "/submissions", "{}", complete.etag())
			.expect(200);
	}

	/** An answer to each required field of the Playground form. */
	private List<String> playgroundAnswers() {
		JsonNode mode = this.hub.anonymous().get("/v1/access-modes?slug=aif-playground").json().at("/items/0");
		return mode.at("/form/fields")
			.valueStream()
			.filter((field) -> field.path("required").asBoolean(false))
			.map((field) -> "{\"field\": \"%s\", \"value\": \"%s\"}".formatted(field.path("name").asString(),
					valueFor(field)))
			.toList();
	}

	private static String valueFor(JsonNode field) {
		return switch (field.path("type").asString()) {
			case "NUMBER" -> field.path("min").asString("1");
			case "BOOLEAN" -> "false";
			case "CHOICE" -> field.at("/choices/0").asString();
			case "DATE" -> "2027-01-15";
			default -> "A clinician reviews every proposal of the model, and the ethics board has approved the study.";
		};
	}

	/** A partition with accelerators of a system in operation. */
	public String openPartition() {
		return shipped("partitions", "leonardo-booster");
	}

	public Answer ticket(String account) {
		return this.hub.as(account).post("/v1/tickets", ticketBody(account, title("Out of memory"))).expect(201);
	}

	public String ticketBody(String account, String title) {
		return """
				{"organisationId": "%s", "title": "%s", "description": "The job stops after 40 steps.",
				 "category": "llm-fine-tuning"}""".formatted(organisationOf(account), title);
	}

	public Answer message(String account, String ticketId) {
		return this.hub.as(account).post("/v1/tickets/" + ticketId + "/messages", """
				{"text": "It also happens with a batch of one."}""").expect(201);
	}

	public Answer course() {
		return this.hub.as("trainer").post("/v1/courses", """
				{"title": "%s", "factoryId": "%s", "level": "BEGINNER", "languages": ["en"], "mode": "ONLINE",
				 "skills": ["fine-tuning"]}""".formatted(title("Adapters"), factoryOf("trainer"))).expect(201);
	}

	/**
	 * A session of a new course.
	 * @param seats null for no limit
	 */
	public Answer courseSession(@Nullable Integer seats) {
		return courseSession((seats != null) ? ", \"seats\": " + seats : "");
	}

	/** A session whose places a trainer gives. */
	public Answer courseSessionWithApproval() {
		return courseSession(", \"seats\": 5, \"approvalRequired\": true");
	}

	private Answer courseSession(String further) {
		return this.hub.as("trainer")
			.post("/v1/course-sessions",
					"""
							{"courseId": "%s", "startsAt": "2030-03-04T08:30:00Z", "endsAt": "2030-03-04T15:30:00Z",
							 "timeZone": "Europe/Paris", "mode": "ONLINE", "language": "en"%s}"""
						.formatted(course().id(), further))
			.expect(201);
	}

	public Answer enrolment(String account) {
		return this.hub.as(account)
			.post("/v1/course-sessions/" + courseSession(5).id() + "/enrolments",
					"{\"organisationId\": \"" + organisationOf(account) + "\"}")
			.expect(201);
	}

}
