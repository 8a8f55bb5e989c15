package hub.identity;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * The API as the bearer of one token uses it.
 */
public final class Api {

	private final Hub hub;

	private final String token;

	Api(Hub hub, String token) {
		this.hub = hub;
		this.token = token;
	}

	public Answer get(String path, String... headers) {
		return this.hub.send(request(path, headers).GET());
	}

	/** Creates something, with a fresh key. */
	public Answer create(String path, String body) {
		return create(path, body, Hub.key());
	}

	public Answer create(String path, String body, String key) {
		return send("POST", path, body, "application/json", "Idempotency-Key", key);
	}

	/** An action on a version. */
	public Answer act(String path, String body, String version) {
		return send("POST", path, body, "application/json", "Idempotency-Key", Hub.key(), "If-Match", version);
	}

	public Answer patch(String path, String body, String version) {
		return send("PATCH", path, body, "application/merge-patch+json", "If-Match", version);
	}

	/** Changes the version that is there now. */
	public Answer patch(String path, String body) {
		return patch(path, body, get(path).header("ETag"));
	}

	public Answer delete(String path, String version) {
		return this.hub.send(request(path, "If-Match", version).DELETE());
	}

	public Answer delete(String path) {
		return delete(path, get(path).header("ETag"));
	}

	public Answer send(String method, String path, String body, String type, String... headers) {
		return this.hub
			.send(request(path, headers).setHeader("Content-Type", type).method(method, BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request(String path, String... headers) {
		return this.hub.request(path, headers).setHeader("Authorization", "Bearer " + this.token);
	}

}
