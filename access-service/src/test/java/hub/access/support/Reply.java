package hub.access.support;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the service answered.
 */
public record Reply(int status, HttpHeaders headers, String body) {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Insists on a status and shows the body when it is another. */
	public Reply expect(int wanted) {
		assertThat(this.status).as(this.body).isEqualTo(wanted);
		return this;
	}

	/** Insists on a problem of a type. */
	public Reply expectProblem(int wanted, String type) {
		expect(wanted);
		assertThat(text("/type")).as(this.body).isEqualTo("/problems/" + type);
		assertThat(String.valueOf(this.headers.getContentType())).startsWith("application/problem+json");
		return this;
	}

	public JsonNode json() {
		return JSON.readTree(this.body);
	}

	/** The text at a JSON pointer; empty when there is none. */
	public String text(String pointer) {
		return json().at(pointer).asString("");
	}

	public String id() {
		return text("/id");
	}

	public String tag() {
		return header("ETag");
	}

	public String header(String name) {
		String value = this.headers.getFirst(name);
		return (value != null) ? value : "";
	}

	/** The values of a member of all items of a list. */
	public List<String> items(String member) {
		return json().at("/items").valueStream().map((item) -> item.path(member).asString("")).toList();
	}

	/** The texts of an array. */
	public List<String> texts(String pointer) {
		return json().at(pointer).valueStream().map((item) -> item.asString("")).toList();
	}

	/** A problem without what differs from request to request. */
	public JsonNode withoutRequestId() {
		var copy = (tools.jackson.databind.node.ObjectNode) json();
		copy.remove(List.of("requestId", "instance"));
		return copy;
	}

}
