package hub.acceptance.contract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import hub.acceptance.support.Answer;
import hub.acceptance.support.Hub;
import hub.acceptance.support.Resources;

/** Sets the scene of an example: makes what its path and body speak of. */
final class Scenes {

	private static final AtomicInteger NUMBERS = new AtomicInteger(new Random().nextInt(3_000));

	private final Hub hub;

	private final Resources resources;

	Scenes(Hub hub) {
		this.hub = hub;
		this.resources = new Resources(hub);
	}

	/** Who executes an operation whose scope alone would suggest somebody else. */
	static Optional<String> accountFor(String operation) {
		return switch (operation) {
			case "createOrganisation" -> Optional.of("researcher");
			case "listTicketNotes", "getTicketNote" -> Optional.of("expert");
			default -> Optional.empty();
		};
	}

	/** Who can read the thing that an operation changes. */
	String readerOf(Operation read, String account) {
		return account;
	}

	/** The path variables of an operation. */
	Map<String, String> variables(Operation operation, String account) {
		Map<String, String> variables = new HashMap<>();
		for (String name : operation.variables()) {
			variables.put(name, value(name, operation, account, variables));
		}
		return variables;
	}

	private String value(String name, Operation operation, String account, Map<String, String> found) {
		return switch (name) {
			case "organisationId" -> organisation(operation, account);
			case "personId" -> person(operation, account);
			case "invitationId" -> this.resources.invitation(account).id();
			case "grantId" -> grant(account);
			case "clientId" -> this.resources.apiClient("org-admin").id();
			case "courseId" -> this.resources.course().id();
			case "courseSessionId" -> this.resources.courseSession(20).id();
			case "learningPathId" -> first("/v1/learning-paths");
			case "enrolmentId" -> enrolment(operation);
			case "accessModeId" -> this.resources.shipped("access-modes", "aif-playground");
			case "projectId" -> this.resources.project("member").id();
			case "applicationId" -> operation.id().equals("submitApplication")
					? this.resources.completeDraft("member").id() : this.resources.draft("member").id();
			case "ticketCategoryId" -> this.hub.as("member").get("/v1/ticket-categories").text("/items/0/id");
			case "ticketId" -> ticket(operation);
			case "messageId" -> this.resources.message("member", found.getOrDefault("ticketId", "")).id();
			case "noteId" -> note(found.getOrDefault("ticketId", ""));
			default -> throw new IllegalStateException("No scene has a " + name + " for " + operation);
		};
	}

	private String first(String collection) {
		return this.hub.anonymous().get(collection + "?limit=1").expect(200).text("/items/0/id");
	}

	private String organisation(Operation operation, String account) {
		return operation.id().equals("verifyOrganisation") ? this.resources.organisation("researcher").id()
				: this.resources.organisationOf(account);
	}

	/**
	 * Somebody in the administrator's organisation; to be removed, somebody who has just
	 * joined.
	 */
	private String person(Operation operation, String account) {
		return switch (operation.id()) {
			case "updateMember" -> this.hub.as("member").get("/v1/me").expect(200).id();
			case "removeMember" -> {
				join("researcher");
				yield this.hub.as("researcher").get("/v1/me").expect(200).id();
			}
			default -> this.hub.as(account).get("/v1/me").expect(200).id();
		};
	}

	private void join(String account) {
		String token = this.resources.invitation("org-admin").text("/token");
		Answer answer = this.hub.as(account).post("/v1/invitation-acceptances", "{\"token\": \"" + token + "\"}");
		if (answer.status() != 409) {
			answer.expect(201);
		}
	}

	private String grant(String account) {
		String client = this.resources.apiClient("org-admin").text("/clientId");
		return this.hub.as("org-admin")
			.post("/v1/organisations/" + this.resources.organisationOf(account) + "/client-grants",
					"{\"clientId\": \"" + client + "\", \"roles\": [\"MEMBER\"]}")
			.expect(201)
			.id();
	}

	private String enrolment(Operation operation) {
		return switch (operation.id()) {
			case "acceptOffer", "refuseOffer" -> offered();
			case "decideEnrolment" -> requested();
			default -> this.resources.enrolment("member").id();
		};
	}

	/** Somebody leaves a full session, and the next in line is offered the seat. */
	private String offered() {
		String session = this.resources.courseSession(1).id();
		Answer holder = this.hub.as("org-admin")
			.post("/v1/course-sessions/" + session + "/enrolments", "{}")
			.expect(201);
		Answer waiter = this.hub.as("member").post("/v1/course-sessions/" + session + "/enrolments", "{}").expect(201);
		this.hub.as("org-admin")
			.act("/v1/enrolments/" + holder.id() + "/cancellations", "{}", holder.etag())
			.expect(200);
		return waiter.id();
	}

	private String requested() {
		String session = this.resources.courseSessionWithApproval().id();
		return this.hub.as("member").post("/v1/course-sessions/" + session + "/enrolments", "{}").expect(201).id();
	}

	private String ticket(Operation operation) {
		Answer ticket = this.resources.ticket("member");
		String path = "/v1/tickets/" + ticket.id();
		switch (operation.id()) {
			case "askCustomer", "solveTicket" -> claim(path, ticket);
			case "reopenTicket",
					"closeTicket" ->
				this.hub.as("expert")
					.act(path + "/solutions", "{\"text\": \"Halve the batch size.\"}", claim(path, ticket).etag())
					.expect(200);
			default -> {
			}
		}
		return ticket.id();
	}

	private Answer claim(String path, Answer ticket) {
		return this.hub.as("expert").act(path + "/claims", "{}", ticket.etag()).expect(200);
	}

	private String note(String ticketId) {
		return this.hub.as("expert")
			.post("/v1/tickets/" + ticketId + "/notes", "{\"text\": \"Same pattern as last week.\"}")
			.expect(201)
			.id();
	}

	/** Members of a body that name things of this hub. */
	Map<String, Object> members(String operation, String account) {
		Map<String, Object> members = new HashMap<>();
		switch (operation) {
			case "createOrganisation" -> members.put("registrationNumber", Resources.title("RCS Nancy"));
			case "createInvitation" ->
				members.put("email", Resources.title("a").replace(" ", "") + "@nordlicht.example");
			case "acceptInvitation" -> members.put("token", this.resources.invitation("org-admin").text("/token"));
			case "createClientGrant" ->
				members.put("clientId", this.resources.apiClient("org-admin").text("/clientId"));
			case "createApiClient", "createProject", "openTicket" ->
				members.put("organisationId", this.resources.organisationOf(account));
			case "createApplication" -> members.put("projectId", this.resources.project(account).id());
			case "createAvailability" -> members.putAll(daysOfTheirOwn());
			case "createMaintenanceWindow" ->
				members.put("startsAt", "2027-02-02T06:00:00Z".replace("00:00Z", secondOfItsOwn()));
			case "createCourseSession" -> members.put("courseId", this.resources.course().id());
			default -> {
			}
		}
		return members;
	}

	/** A period that no example before has named: nobody may state the same twice. */
	private static Map<String, Object> daysOfTheirOwn() {
		LocalDate day = LocalDate.of(2030, 1, 1).plusDays(2L * NUMBERS.incrementAndGet());
		return Map.of("startsOn", day.toString(), "endsOn", day.plusDays(1).toString());
	}

	private static String secondOfItsOwn() {
		int number = NUMBERS.incrementAndGet();
		return "%02d:%02dZ".formatted(number / 60 % 60, number % 60);
	}

}
