package hub.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import hub.platform.caller.Role;
import hub.platform.testing.TokenSpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks HTTP to the sample service as a member of one organisation.
 */
final class SampleClient {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.shared();

	private final int port;

	private final UUID organisation;

	private final @Nullable String bearer;

	SampleClient(int port, UUID organisation, @Nullable String bearer) {
		this.port = port;
		this.organisation = organisation;
		this.bearer = bearer;
	}

	static SampleClient member(int port) {
		UUID organisation = UUID.randomUUID();
		return new SampleClient(port, organisation,
				TokenSpec.user("ada").scopes("notes:read", "notes:write").memberOf(organisation, Role.MEMBER).bearer());
	}

	String bearer() {
		return String.valueOf(this.bearer);
	}

	UUID organisation() {
		return this.organisation;
	}

	String note(String title) {
		return "{\"organisationId\":\"" + this.organisation + "\",\"title\":\"" + title + "\"}";
	}

	Answer get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	Answer post(String path, String body, String... headers) {
		HttpRequest.Builder request = request(path, headers);
		int other = List.of(headers).indexOf("X-Test-Content-Type");
		return send(request.setHeader("Content-Type", (other < 0) ? "application/json" : headers[other + 1])
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	Answer postWithKey(String path, String body, String key) {
		return post(path, body, "Idempotency-Key", key);
	}

	Answer create(String title) {
		return postWithKey("/v1/notes", note(title), UUID.randomUUID().toString());
	}

	Answer patch(String path, String body, String... headers) {
		return send(request(path, headers).setHeader("Content-Type", "application/merge-patch+json")
			.method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
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
	record Answer(HttpResponse<String> response) {

		int status() {
			return this.response.statusCode();
		}

		String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		String body() {
			return this.response.body();
		}

		JsonNode json() {
			return JSON.readTree(body());
		}

		String text(String pointer) {
			return json().at(pointer).asString();
		}

	}

}
