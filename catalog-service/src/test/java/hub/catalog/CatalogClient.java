package hub.catalog;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import hub.platform.caller.Role;
import hub.platform.ids.SeedIds;
import hub.platform.testing.TokenSpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks HTTP to the catalogue as one caller.
 */
public final class CatalogClient {

	/** The hub's own factory. */
	public static final UUID AI2F = SeedIds.of("factory", "ai2f");

	/** Another factory. */
	public static final UUID L_AIF = SeedIds.of("factory", "l-aif");

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.shared();

	private final int port;

	private final @Nullable String bearer;

	private CatalogClient(int port, @Nullable String bearer) {
		this.port = port;
		this.bearer = bearer;
	}

	public static CatalogClient anonymous(int port) {
		return new CatalogClient(port, null);
	}

	public static CatalogClient as(int port, TokenSpec token) {
		return new CatalogClient(port, token.bearer());
	}

	/** A catalogue editor of a factory. */
	public static CatalogClient editor(int port, UUID factory) {
		return as(port,
				TokenSpec.user("editor-" + factory)
					.scopes("catalog:read", "catalog:write")
					.at(factory, Role.CATALOG_EDITOR));
	}

	/** A catalogue editor of the hub's own factory. */
	public static CatalogClient editor(int port) {
		return editor(port, AI2F);
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
		return send(request(path, headers).setHeader("Content-Type", "application/merge-patch+json")
			.method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
	}

	/** Changes a resource based on its version as it is now. */
	public Answer change(String path, String body) {
		return patch(path, body, "If-Match", get(path).header("ETag"));
	}

	/** Acts on a resource based on its version as it is now. */
	public Answer act(String path, String action, String body) {
		return post(path + "/" + action, body, "Idempotency-Key", key(), "If-Match", get(path).header("ETag"));
	}

	public static String key() {
		return UUID.randomUUID().toString();
	}

	public static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (this.bearer != null) {
			request.setHeader("Authorization", this.bearer);
		}
		if (headers.length > 0) {
			request.headers(headers);
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

		/** All values of a header. */
		public List<String> headers(String name) {
			return this.response.headers().allValues(name);
		}

		public String body() {
			return this.response.body();
		}

		public JsonNode json() {
			return JSON.readTree(body());
		}

		public String text(String pointer) {
			return json().at(pointer).asString("");
		}

		public UUID id() {
			return UUID.fromString(text("/id"));
		}

		/** One member of each item of a list. */
		public List<String> each(String member) {
			return StreamSupport.stream(json().path("items").spliterator(), false)
				.map((item) -> item.path(member).asString(""))
				.toList();
		}

		/** The count of a value in a facet; minus one when it is not counted. */
		public int count(String facet, String value) {
			for (JsonNode each : json().path("facets")) {
				if (each.path("name").asString("").equals(facet)) {
					for (JsonNode counted : each.path("values")) {
						if (counted.path("value").asString("").equals(value)) {
							return counted.path("count").asInt();
						}
					}
				}
			}
			return -1;
		}

		/** The codes of the members that a refusal names. */
		public List<String> codes() {
			return StreamSupport.stream(json().path("errors").spliterator(), false)
				.map((error) -> error.path("code").asString(""))
				.toList();
		}

	}

}
