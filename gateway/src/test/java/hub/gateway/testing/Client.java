package hub.gateway.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A well-behaved client of the front door.
 */
public final class Client {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String address;

	public Client(int port) {
		this.address = "http://localhost:" + port;
	}

	public Answer get(String path, String... headers) {
		return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
	}

	public Answer post(String path, String json, String... headers) {
		return send("POST", path, HttpRequest.BodyPublishers.ofString(json), headers);
	}

	public Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.method(method, body)
			.timeout(Duration.ofSeconds(20));
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return new Answer(this.http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	/** What came back. */
	public record Answer(HttpResponse<String> response) {

		public int status() {
			return this.response.statusCode();
		}

		public String body() {
			return this.response.body();
		}

		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		public boolean has(String name) {
			return this.response.headers().firstValue(name).isPresent();
		}

		public JsonNode json() {
			return JSON.readTree(this.response.body());
		}

		/** The last segment of the problem's type. */
		public String problem() {
			if (!header("Content-Type").equals("application/problem+json")) {
				throw new AssertionError("no problem but " + status() + " " + header("Content-Type") + ": " + body());
			}
			return json().get("type").asString().replace("/problems/", "");
		}

	}

}
