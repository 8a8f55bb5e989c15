package hub.acceptance.support;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the hub answered.
 *
 * @param request method and address, for messages
 * @param status the status code
 * @param headers the headers
 * @param body the body as text
 */
public record Answer(String request, int status, HttpHeaders headers, String body) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static Answer of(HttpResponse<byte[]> response) {
		URI uri = response.request().uri();
		return new Answer(response.request().method() + " " + uri, response.statusCode(), response.headers(),
				new String(response.body(), StandardCharsets.UTF_8));
	}

	/** The same answer, when it has this status. */
	public Answer expect(int status) {
		Assertions.assertThat(this.status).as("%s answered %s", this.request, this.body).isEqualTo(status);
		return this;
	}

	public JsonNode json() {
		return JSON.readTree(this.body);
	}

	/** A member of the body as text, found by a JSON pointer. */
	public String text(String pointer) {
		return json().at(pointer).asString("");
	}

	public String id() {
		return text("/id");
	}

	public String header(String name) {
		return this.headers.firstValue(name).orElse("");
	}

	public String etag() {
		return header("ETag");
	}

}
