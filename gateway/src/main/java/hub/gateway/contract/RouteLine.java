package hub.gateway.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes one operation of a contract as a line of the table of routes: method, path,
 * service, operation and its marks.
 */
final class RouteLine {

	private RouteLine() {
	}

	static String of(String method, String path, String service, Map<String, Object> operation, boolean secured) {
		return String.join(" ", method, path, service, String.valueOf(operation.get("operationId")),
				String.join(",", marks(operation, secured)));
	}

	private static List<String> marks(Map<String, Object> operation, boolean secured) {
		List<String> marks = new ArrayList<>();
		marks.add(secured ? "secured" : "open");
		Set<String> request = mediaTypes(ContractYaml.asMap(operation.get("requestBody")));
		if (request.stream()
			.anyMatch((type) -> type.startsWith("multipart/") || type.equals("application/octet-stream"))) {
			marks.add("upload");
		}
		if (Boolean.TRUE.equals(operation.get("x-large-body"))) {
			marks.add("large");
		}
		Set<String> answers = new TreeSet<>();
		ContractYaml.asMap(operation.get("responses"))
			.forEach((status, response) -> answers.addAll(mediaTypes(ContractYaml.asMap(response))));
		if (answers.contains("text/event-stream")) {
			marks.add("stream");
		}
		if (answers.contains("text/csv")) {
			marks.add("csv");
		}
		return marks;
	}

	private static Set<String> mediaTypes(Map<String, Object> message) {
		return ContractYaml.asMap(message.get("content")).keySet();
	}

}
