package hub.acceptance.contract;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * One operation of the contract.
 *
 * @param method the HTTP method
 * @param path the path with its variables in braces
 * @param description what the contract says about it
 */
record Operation(String method, String path, JsonNode description) {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

	String id() {
		return this.description.path("operationId").asString();
	}

	List<String> variables() {
		return VARIABLE.matcher(this.path).results().map((MatchResult it) -> it.group(1)).toList();
	}

	boolean isAnonymous() {
		return this.description.path("security").isEmpty();
	}

	/** The scopes of which one suffices. */
	List<String> scopes() {
		return this.description.path("security")
			.valueStream()
			.flatMap(JsonNode::valueStream)
			.flatMap(JsonNode::valueStream)
			.map(JsonNode::asString)
			.toList();
	}

	/** The one status of success. */
	int success() {
		return this.description.path("responses")
			.propertyStream()
			.map((response) -> Integer.parseInt(response.getKey()))
			.filter((status) -> status < 300)
			.findFirst()
			.orElseThrow();
	}

	boolean declares(int status) {
		return this.description.path("responses").has(String.valueOf(status));
	}

	/** Media type of the request body, when there is one. */
	Optional<String> requestType() {
		return this.description.at("/requestBody/content").propertyStream().map((it) -> it.getKey()).findFirst();
	}

	/** The example body of the request. */
	JsonNode requestExample() {
		return this.description.at("/requestBody/content").valueStream().findFirst().orElseThrow().path("example");
	}

	/** What the contract adds about executing the example. */
	JsonNode hint() {
		return this.description.path("x-example");
	}

	@Override
	public String toString() {
		return id() + ": " + this.method + " " + this.path;
	}

}
