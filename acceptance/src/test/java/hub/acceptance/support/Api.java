package hub.acceptance.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Requests to one address on behalf of one caller. */
public final class Api {

	private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private final URI base;

	private final Supplier<@Nullable String> token;

	public Api(URI base, Supplier<@Nullable String> token) {
		this.base = base;
		this.token = token;
	}

	public Answer get(String path) {
		return send(request(path).GET());
	}

	/** A POST with a fresh idempotency key. */
	public Answer post(String path, String json) {
		return post(path, json, freshKey());
	}

	public Answer post(String path, String json, String key) {
		return send(request(path).header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.POST(BodyPublishers.ofString(json)));
	}

	/** An action on a versioned resource. */
	public Answer act(String path, String json, String etag) {
		return send(request(path).header("Content-Type", "application/json")
			.header("Idempotency-Key", freshKey())
			.header("If-Match", etag)
			.POST(BodyPublishers.ofString(json)));
	}

	public Answer patch(String path, String json, String etag) {
		return send(request(path).header("Content-Type", "application/merge-patch+json")
			.header("If-Match", etag)
			.method("PATCH", BodyPublishers.ofString(json)));
	}

	public Answer put(String path, String json) {
		return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
	}

	public Answer delete(String path, String etag) {
		return send(request(path).header("If-Match", etag).DELETE());
	}

	/** A request with this caller's token and nothing else. */
	public HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(Duration.ofSeconds(60));
		String bearer = this.token.get();
		if (bearer != null) {
			request.header("Authorization", "Bearer " + bearer);
		}
		return request;
	}

	public Answer send(HttpRequest.Builder request) {
		try {
			return Answer.of(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public static String freshKey() {
		return UUID.randomUUID().toString();
	}

}
