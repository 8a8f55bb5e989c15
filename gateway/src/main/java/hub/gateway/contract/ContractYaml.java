package hub.gateway.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads and writes contracts as trees of maps and lists. YAML 1.2, in which {@code NO} is
 * a country and a date is text.
 */
final class ContractYaml {

	private static final int MAX_CHARACTERS = 20_000_000;

	private ContractYaml() {
	}

	static Map<String, Object> read(String text) {
		Object tree = new Load(LoadSettings.builder()
			.setSchema(new CoreSchema())
			.setAllowDuplicateKeys(false)
			.setMaxAliasesForCollections(100_000)
			.setCodePointLimit(MAX_CHARACTERS)
			.build()).loadFromString(text);
		return asMap(tree);
	}

	static String writeYaml(Object tree) {
		return new Dump(DumpSettings.builder()
			.setSchema(new CoreSchema())
			.setDefaultFlowStyle(FlowStyle.BLOCK)
			.setDereferenceAliases(true)
			.setWidth(160)
			.setSplitLines(false)
			.build()).dumpToString(tree);
	}

	static String writeJson(@Nullable Object tree) {
		StringBuilder json = new StringBuilder();
		appendJson(tree, json);
		return json.toString();
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> asMap(@Nullable Object tree) {
		return (tree instanceof Map<?, ?> map) ? (Map<String, Object>) map : Map.of();
	}

	@SuppressWarnings("unchecked")
	static List<Object> asList(@Nullable Object tree) {
		return (tree instanceof List<?> list) ? (List<Object>) list : List.of();
	}

	private static void appendJson(@Nullable Object tree, StringBuilder json) {
		switch (tree) {
			case Map<?, ?> map -> {
				String separator = "{";
				for (Map.Entry<?, ?> entry : map.entrySet()) {
					json.append(separator);
					appendText(String.valueOf(entry.getKey()), json);
					json.append(':');
					appendJson(entry.getValue(), json);
					separator = ",";
				}
				json.append(map.isEmpty() ? "{}" : "}");
			}
			case Collection<?> items -> {
				String separator = "[";
				for (Object item : items) {
					json.append(separator);
					appendJson(item, json);
					separator = ",";
				}
				json.append(items.isEmpty() ? "[]" : "]");
			}
			case String text -> appendText(text, json);
			case null -> json.append("null");
			default -> json.append(tree);
		}
	}

	private static void appendText(String text, StringBuilder json) {
		json.append('"');
		text.chars().forEach((each) -> {
			switch (each) {
				case '"' -> json.append("\\\"");
				case '\\' -> json.append("\\\\");
				case '\n' -> json.append("\\n");
				default -> {
					if (each < ' ') {
						json.append(String.format("\\u%04x", each));
					}
					else {
						json.append((char) each);
					}
				}
			}
		});
		json.append('"');
	}

}
