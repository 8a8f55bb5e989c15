package hub.acceptance.contract;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import hub.acceptance.support.Answer;
import hub.acceptance.support.Api;
import hub.acceptance.support.Hub;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Executes the example of an operation. Ids in it stand for things that were made a
 * moment ago or are shipped with the hub.
 */
final class Examples {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Who usually holds a scope; without a hint the first scope decides. */
	private static final Map<String, String> ACCOUNTS = Map.of("training:manage", "trainer", "catalog:write", "editor",
			"expertise:handle", "expert", "org:manage", "org-admin", "hub:operate", "operator", "access:review",
			"reviewer", "audit:read", "auditor");

	private final Hub hub;

	private final Contract contract;

	private final Scenes scenes;

	Examples(Hub hub, Contract contract) {
		this.hub = hub;
		this.contract = contract;
		this.scenes = new Scenes(hub);
	}

	Answer execute(Operation operation) {
		String account = accountOf(operation);
		Map<String, String> variables = variablesOf(operation, account);
		return send(operation, account, variables, body(operation, account));
	}

	String accountOf(Operation operation) {
		if (operation.isAnonymous()) {
			return "";
		}
		String hinted = operation.hint().path("account").asString("");
		if (!hinted.isEmpty()) {
			return hinted;
		}
		return Scenes.accountFor(operation.id())
			.orElseGet(() -> ACCOUNTS.getOrDefault(operation.scopes().getFirst(), "member"));
	}

	Map<String, String> variablesOf(Operation operation, String account) {
		Map<String, String> variables = new HashMap<>();
		if (operation.variables().isEmpty()) {
			return variables;
		}
		JsonNode hint = operation.hint();
		hint.path("path").forEachEntry((name, value) -> variables.put(name, value.asString()));
		if (hint.has("create")) {
			Operation creation = this.contract.operation(hint.path("create").asString());
			variables.put(operation.variables().getLast(), execute(creation).expect(201).id());
		}
		if (variables.isEmpty()) {
			variables.putAll(this.scenes.variables(operation, account));
		}
		return variables;
	}

	/** The example's body, with the ids of this hub in place of invented ones. */
	private Optional<String> body(Operation operation, String account) {
		return operation.requestType().map((type) -> {
			JsonNode example = operation.requestExample().deepCopy();
			if (example instanceof ObjectNode object) {
				this.scenes.members(operation.id(), account)
					.forEach((name, value) -> object.set(name, JSON.valueToTree(value)));
			}
			return JSON.writeValueAsString(example);
		});
	}

	private Answer send(Operation operation, String account, Map<String, String> variables, Optional<String> body) {
		Api api = account.isEmpty() ? this.hub.anonymous() : this.hub.as(account);
		String path = fill(operation.path(), variables);
		HttpRequest.Builder request = api.request(path).header("Accept", "application/json, application/problem+json");
		if (operation.method().equals("POST")) {
			request.header("Idempotency-Key", Api.freshKey());
		}
		if (operation.declares(428)) {
			request.header("If-Match", etagOf(operation, variables));
		}
		operation.requestType().ifPresent((type) -> request.header("Content-Type", type));
		return api.send(request.method(operation.method(),
				body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody)));
	}

	/** The version of the thing that the path names last. */
	private String etagOf(Operation operation, Map<String, String> variables) {
		String owner = operation.path().substring(0, operation.path().lastIndexOf('}') + 1);
		Operation read = this.contract.operations()
			.stream()
			.filter((other) -> other.method().equals("GET") && other.path().equals(owner))
			.findFirst()
			.orElseThrow();
		String reader = this.scenes.readerOf(read, accountOf(operation));
		Api api = read.isAnonymous() ? this.hub.anonymous() : this.hub.as(reader);
		return api.get(fill(owner, variables)).expect(200).etag();
	}

	static String fill(String path, Map<String, String> variables) {
		String filled = path;
		for (Map.Entry<String, String> variable : variables.entrySet()) {
			filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
		}
		return filled;
	}

}
