package hub.expertise.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * The running service as its callers meet it.
 */
public final class HelpDesk {

	private final ServletWebServerApplicationContext context;

	HelpDesk(ServletWebServerApplicationContext context) {
		this.context = context;
	}

	/** Somebody at the desk, with his token. */
	public Visitor as(@Nullable String token) {
		WebServer server = Objects.requireNonNull(this.context.getWebServer());
		return new Visitor("http://127.0.0.1:" + server.getPort(), token);
	}

	/** A ticket of the startup, opened by its member. */
	public Answer ticket() {
		return ticket("Out of memory while fine-tuning");
	}

	public Answer ticket(String title) {
		return as(People.member()).post("/v1/tickets", ticketBody(People.STARTUP, title)).expect(201);
	}

	/** A ticket that the expert has taken. */
	public Answer claimed() {
		return as(People.expert()).act(ticket(), "claims", "{}").expect(200);
	}

	/** A ticket that waits for its organisation. */
	public Answer waiting() {
		return as(People.expert()).act(claimed(), "customer-requests", "{\"text\": \"Which batch size?\"}").expect(200);
	}

	public Answer solved() {
		return as(People.expert()).act(claimed(), "solutions", "{\"text\": \"Halve the batch size.\"}").expect(200);
	}

	public Answer closed() {
		return as(People.member()).act(solved(), "closures", "{}").expect(200);
	}

	public Answer cancelled() {
		return as(People.member()).act(ticket(), "cancellations", "{}").expect(200);
	}

	public static String ticketBody(UUID organisationId, String title) {
		return """
				{"organisationId": "%s", "title": "%s", "description": "It stops after 40 steps.",
				 "category": "llm-fine-tuning"}""".formatted(organisationId, title);
	}

	/**
	 * Somebody who sends requests.
	 */
	public static final class Visitor {

		private static final RestTestClient CLIENT = RestTestClient
			.bindToServer(new JdkClientHttpRequestFactory(
					HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()))
			.build();

		private final String base;

		private final @Nullable String token;

		Visitor(String base, @Nullable String token) {
			this.base = base;
			this.token = token;
		}

		public Answer get(String path) {
			return send("GET", path, null, Map.of());
		}

		public Answer get(String path, Map<String, String> headers) {
			return send("GET", path, null, headers);
		}

		public Answer post(String path, String body) {
			return post(path, body, UUID.randomUUID().toString());
		}

		public Answer post(String path, String body, String key) {
			return send("POST", path, body, Map.of("Idempotency-Key", key));
		}

		/** An action on a ticket as it was when last seen. */
		public Answer act(Answer ticket, String action, String body) {
			return act(ticket.id(), ticket.tag(), action, body, UUID.randomUUID().toString());
		}

		public Answer act(String ticketId, String tag, String action, String body, String key) {
			return send("POST", "/v1/tickets/" + ticketId + "/" + action, body,
					Map.of("Idempotency-Key", key, "If-Match", tag));
		}

		/** A change of a ticket as it was when last seen. */
		public Answer patch(Answer ticket, String body) {
			return send("PATCH", "/v1/tickets/" + ticket.id(), body, Map.of("If-Match", ticket.tag()));
		}

		public Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
			var request = CLIENT.method(HttpMethod.valueOf(method)).uri(URI.create(this.base + path));
			headers.forEach((name, value) -> request.header(name, value));
			if (this.token != null) {
				request.header("Authorization", "Bearer " + this.token);
			}
			if (body != null) {
				request
					.contentType(MediaType
						.parseMediaType("PATCH".equals(method) ? "application/merge-patch+json" : "application/json"))
					.body(body.getBytes(StandardCharsets.UTF_8));
			}
			var result = request.exchange().returnResult(byte[].class);
			byte[] content = result.getResponseBody();
			return new Answer(result.getStatus().value(), result.getResponseHeaders(),
					(content != null) ? new String(content, StandardCharsets.UTF_8) : "");
		}

	}

}
