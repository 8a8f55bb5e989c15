package hub.acceptance.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import hub.acceptance.support.Answer;
import hub.acceptance.support.Hub;
import tools.jackson.databind.JsonNode;

/** The merged contract that a hub serves, with a validator of what it answers. */
final class Contract {

	private static final String ADDRESS = "https://hub.test/openapi.json";

	private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

	private final JsonNode document;

	private final SchemaRegistry schemas;

	private Contract(String text, JsonNode document) {
		this.document = document;
		this.schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(builder) -> builder.schemas(Map.of(ADDRESS, text)));
	}

	static Contract of(Hub hub) {
		Answer answer = hub.anonymous().get("/openapi.json").expect(200);
		return new Contract(answer.body(), answer.json());
	}

	List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		this.document.path("paths").forEachEntry((path, item) -> item.forEachEntry((method, description) -> {
			if (METHODS.contains(method)) {
				operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, description));
			}
		}));
		return operations;
	}

	Operation operation(String id) {
		return operations().stream().filter((operation) -> operation.id().equals(id)).findFirst().orElseThrow();
	}

	/** What is wrong with an answer of this operation; empty when it is as declared. */
	List<String> defects(Operation operation, Answer answer) {
		List<String> defects = new ArrayList<>();
		String responses = "/paths/" + escape(operation.path()) + "/" + operation.method().toLowerCase(Locale.ROOT)
				+ "/responses/" + answer.status();
		JsonNode response = resolve(responses);
		if (response.isMissingNode()) {
			return List.of("status " + answer.status() + " is not declared");
		}
		response.path("headers").propertyNames().forEach((name) -> {
			if (isMandatory(name) && answer.header(name).isEmpty()) {
				defects.add("header " + name + " is missing");
			}
		});
		String mediaType = answer.header("Content-Type").replaceFirst(";.*", "");
		if (answer.body().isEmpty() != response.path("content").isEmpty()) {
			defects.add("a body is " + (answer.body().isEmpty() ? "missing" : "not declared"));
		}
		else if (!answer.body().isEmpty() && !response.path("content").has(mediaType)) {
			defects.add("media type " + mediaType + " is not declared");
		}
		else if (!answer.body().isEmpty()) {
			JsonNode schema = response.path("content").path(mediaType).path("schema");
			validate(schema, answer.json()).forEach((error) -> defects.add(error.toString()));
		}
		return defects;
	}

	private List<Error> validate(JsonNode node, JsonNode instance) {
		Schema schema = node.has("$ref")
				? this.schemas.getSchema(SchemaLocation.of(ADDRESS + node.path("$ref").asString()))
				: this.schemas.getSchema(SchemaLocation.of(ADDRESS), node);
		return schema.validate(instance,
				(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)));
	}

	/** Some headers are there only sometimes: a next page, a replay, a wait. */
	private static boolean isMandatory(String header) {
		return !Set.of("Link", "Idempotent-Replayed", "Retry-After", "Vary").contains(header);
	}

	private JsonNode resolve(String pointer) {
		JsonNode node = this.document.at(pointer);
		return node.has("$ref") ? this.document.at(node.path("$ref").asString().substring(1)) : node;
	}

	private static String escape(String segment) {
		return segment.replace("~", "~0").replace("/", "~1");
	}

}
