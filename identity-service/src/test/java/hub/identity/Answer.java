package hub.identity;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the service answered.
 */
public record Answer(HttpResponse<String> response) {

	private static final JsonMapper JSON = JsonMapper.shared();

	public int status() {
		return this.response.statusCode();
	}

	public String text() {
		return this.response.body();
	}

	public JsonNode json() {
		return JSON.readTree(this.response.body());
	}

	/** A member of the body as text; empty when it is not there. */
	public String text(String member) {
		JsonNode value = json().path(member);
		return value.isValueNode() ? value.asString() : "";
	}

	public String header(String name) {
		return this.response.headers().firstValue(name).orElse("");
	}

	/** The parameters of the address that the answer leads to. */
	public Map<String, String> locationParameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		String location = header("Location");
		int query = location.indexOf('?');
		for (String part : location.substring(query + 1).split("&")) {
			String[] pair = part.split("=", 2);
			parameters.put(pair[0], (pair.length > 1) ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "");
		}
		return parameters;
	}

	/** The last segment of the problem's type. */
	public String problem() {
		String type = text("type");
		return type.substring(type.lastIndexOf('/') + 1);
	}

}
