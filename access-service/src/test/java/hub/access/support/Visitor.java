package hub.access.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Somebody who sends requests.
 */
public final class Visitor {

	private static final RestTestClient CLIENT = RestTestClient
		.bindToServer(
				new JdkClientHttpRequestFactory(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()))
		.build();

	private final String base;

	private final @Nullable String token;

	Visitor(String base, @Nullable String token) {
		this.base = base;
		this.token = token;
	}

	public Reply get(String path) {
		return send("GET", path, null, Map.of());
	}

	public Reply get(String path, Map<String, String> headers) {
		return send("GET", path, null, headers);
	}

	public Reply post(String path, String body) {
		return post(path, body, UUID.randomUUID().toString());
	}

	public Reply post(String path, String body, String key) {
		return send("POST", path, body, Map.of("Idempotency-Key", key));
	}

	/** An action on an application as it was when last seen. */
	public Reply act(Reply application, String action, String body) {
		return act(application, action, body, UUID.randomUUID().toString());
	}

	public Reply act(Reply application, String action, String body, String key) {
		return send("POST", "/v1/applications/" + application.id() + "/" + action, body,
				AccessDesk.on(application, key));
	}

	/** A change of an application as it was when last seen. */
	public Reply patch(Reply application, String body) {
		return send("PATCH", "/v1/applications/" + application.id(), body, Map.of("If-Match", application.tag()));
	}

	public Reply send(String method, String path, @Nullable String body, Map<String, String> headers) {
		var request = CLIENT.method(HttpMethod.valueOf(method)).uri(URI.create(this.base + path));
		headers.forEach((name, value) -> request.header(name, value));
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		if (body != null) {
			request
				.contentType(MediaType.parseMediaType(headers.getOrDefault("Content-Type",
						"PATCH".equals(method) ? "application/merge-patch+json" : "application/json")))
				.body(body.getBytes(StandardCharsets.UTF_8));
		}
		var result = request.exchange().returnResult(byte[].class);
		byte[] content = result.getResponseBody();
		return new Reply(result.getStatus().value(), result.getResponseHeaders(),
				(content != null) ? new String(content, StandardCharsets.UTF_8) : "");
	}

}
