package hub.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;

import hub.platform.caller.Role;
import hub.platform.ids.SeedIds;
import hub.platform.testing.TokenSpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks HTTP to the training service as one caller.
 */
public final class TrainingClient {

	/** The hub's own factory. */
	public static final UUID AI2F = SeedIds.of("factory", "ai2f");

	/** Another factory. */
	public static final UUID L_AIF = SeedIds.of("factory", "l-aif");

	/** A course of the hub's own factory. */
	public static final UUID COURSE = SeedIds.of("course", "idris-dlo-jz");

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.shared();

	private final int port;

	private final @Nullable String bearer;

	private TrainingClient(int port, @Nullable String bearer) {
		this.port = port;
		this.bearer = bearer;
	}

	public static TrainingClient anonymous(int port) {
		return new TrainingClient(port, null);
	}

	public static TrainingClient as(int port, TokenSpec token) {
		return new TrainingClient(port, token.bearer());
	}

	/** A member of an organisation of their own. */
	public static TrainingClient member(int port) {
		return member(port, "member-" + UUID.randomUUID(), UUID.randomUUID());
	}

	public static TrainingClient member(int port, String subject, UUID organisation) {
		return as(port,
				TokenSpec.user(subject).scopes("training:read", "training:enrol").memberOf(organisation, Role.MEMBER));
	}

	public static TrainingClient admin(int port, UUID organisation) {
		return as(port,
				TokenSpec.user("admin-" + organisation)
					.scopes("training:read", "training:enrol")
					.memberOf(organisation, Role.MEMBER, Role.ORG_ADMIN));
	}

	public static TrainingClient trainer(int port) {
		return trainer(port, AI2F);
	}

	public static TrainingClient trainer(int port, UUID factory) {
		return as(port,
				TokenSpec.user("trainer-" + factory)
					.scopes("training:read", "training:enrol", "training:manage")
					.at(factory, Role.TRAINER));
	}

	/** Adds a course, so that enrolments of one test do not meet those of another. */
	public UUID course() {
		Answer answer = create("/v1/courses",
				"""
						{"title": "Test", "factoryId": "%s", "level": "BEGINNER", "languages": ["en"], "mode": "ONLINE", "skills": []}
						"""
					.formatted(AI2F));
		return answer.id();
	}

	/**
	 * Announces a session of a new course, ten days ahead of the instant, with further
	 * members.
	 */
	public UUID session(Instant now, String more) {
		return session(course(), now, more);
	}

	public UUID session(UUID course, Instant now, String more) {
		Instant start = now.plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		return create("/v1/course-sessions",
				"""
						{"courseId": "%s", "startsAt": "%s", "endsAt": "%s", "timeZone": "Europe/Paris", "mode": "ONLINE", "language": "en"%s}
						"""
					.formatted(course, start, start.plus(8, ChronoUnit.HOURS), more.isEmpty() ? "" : ", " + more))
			.id();
	}

	public Answer enrol(UUID session) {
		return create("/v1/course-sessions/" + session + "/enrolments", "{}");
	}

	public Answer enrolFor(UUID session, UUID organisation) {
		return create("/v1/course-sessions/" + session + "/enrolments",
				"{\"organisationId\": \"" + organisation + "\"}");
	}

	/** An action on an enrolment, based on its version as it is now. */
	public Answer act(UUID enrolment, String action, String body) {
		return post("/v1/enrolments/" + enrolment + "/" + action, body, "Idempotency-Key", key(), "If-Match",
				get("/v1/enrolments/" + enrolment).header("ETag"));
	}

	public Answer act(UUID enrolment, String action) {
		return act(enrolment, action, "{}");
	}

	public Answer get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	public Answer create(String path, String body) {
		return post(path, body, "Idempotency-Key", key());
	}

	public Answer post(String path, String body, String... headers) {
		return send(request(path, headers).setHeader("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	public Answer patch(String path, String body, String... headers) {
		return patchAs("application/merge-patch+json", path, body, headers);
	}

	public Answer patchAs(String mediaType, String path, String body, String... headers) {
		return send(request(path, headers).setHeader("Content-Type", mediaType)
			.method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
	}

	/** Changes a resource based on its version as it is now. */
	public Answer change(String path, String body) {
		return patch(path, body, "If-Match", get(path).header("ETag"));
	}

	public static String key() {
		return UUID.randomUUID().toString();
	}

	private HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (this.bearer != null) {
			request.setHeader("Authorization", this.bearer);
		}
		for (int index = 0; index < headers.length; index += 2) {
			request.setHeader(headers[index], headers[index + 1]);
		}
		return request;
	}

	private static Answer send(HttpRequest.Builder request) {
		try {
			return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What came back. */
	public record Answer(HttpResponse<String> response) {

		public int status() {
			return this.response.statusCode();
		}

		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		public String body() {
			return this.response.body();
		}

		public JsonNode json() {
			return JSON.readTree(body());
		}

		public String text(String pointer) {
			return json().at(pointer).asString();
		}

		public boolean has(String pointer) {
			return !json().at(pointer).isMissingNode();
		}

		public int number(String pointer) {
			return json().at(pointer).asInt();
		}

		/** The id of what was created; fails with the problem when nothing was. */
		public UUID id() {
			if (status() >= 300) {
				throw new AssertionError(status() + " " + body());
			}
			return UUID.fromString(text("/id"));
		}

		/** One member of every item of a list. */
		public java.util.List<String> items(String member) {
			return StreamSupport.stream(json().at("/items").spliterator(), false)
				.map((item) -> item.at("/" + member).asString())
				.toList();
		}

		/** The actions that the caller may take. */
		public java.util.List<String> actions() {
			return StreamSupport.stream(json().at("/allowedActions").spliterator(), false)
				.map(JsonNode::asString)
				.toList();
		}

		/** The problem without what differs in every answer. */
		public String problem() {
			return Objects.toString(body()).replace(text("/requestId"), "");
		}

	}

}
