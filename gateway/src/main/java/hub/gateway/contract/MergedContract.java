package hub.gateway.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The contracts of all services in one: components that all share stand once, references
 * stay inside, and what only services may call is left out.
 *
 * @param description the merged OpenAPI document
 * @param routes one line for each operation, in the form that {@code RouteTable} reads
 * @param renamed what was renamed because two services mean different things by one name
 */
record MergedContract(Map<String, Object> description, List<String> routes, List<String> renamed) {

	/** Stands for the public address, which only a running hub knows. */
	static final String PUBLIC_ADDRESS = "https://hub.invalid";

	/** What needs this scope is between services and has no place in the description. */
	private static final String INTERNAL_SCOPE = "hub:service";

	private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

	/** The scopes that clients may ask for. */
	List<String> scopes() {
		Map<String, Object> schemes = ContractYaml
			.asMap(ContractYaml.asMap(this.description.get("components")).get("securitySchemes"));
		return schemes.values()
			.stream()
			.flatMap((scheme) -> ContractYaml.asMap(ContractYaml.asMap(scheme).get("flows")).values().stream())
			.flatMap((flow) -> ContractYaml.asMap(ContractYaml.asMap(flow).get("scopes")).keySet().stream())
			.distinct()
			.toList();
	}

	/** The newest version among the contracts. */
	String version() {
		return String.valueOf(ContractYaml.asMap(this.description.get("info")).get("version"));
	}

	static MergedContract of(Map<String, Object> common, Map<String, Map<String, Object>> parts) {
		return new Merging(common).merge(parts);
	}

	/** The state of one merge. */
	private static final class Merging {

		private final Map<String, Map<String, Object>> components = new LinkedHashMap<>();

		private final Map<String, Object> paths = new LinkedHashMap<>();

		private final List<Object> tags = new ArrayList<>();

		private final List<String> routes = new ArrayList<>();

		private final List<String> renamed = new ArrayList<>();

		private String version = "1.0.0";

		Merging(Map<String, Object> common) {
			addComponents("common", common, Map.of());
		}

		MergedContract merge(Map<String, Map<String, Object>> parts) {
			parts.forEach(this::add);
			Map<String, Object> description = new LinkedHashMap<>();
			description.put("openapi", "3.1.1");
			description.put("info", info());
			description.put("servers", List.of(Map.of("url", PUBLIC_ADDRESS)));
			description.put("tags", this.tags);
			description.put("paths", this.paths);
			description.put("components", this.components);
			absoluteAddresses();
			return new MergedContract(description, List.copyOf(this.routes), List.copyOf(this.renamed));
		}

		private Map<String, Object> info() {
			Map<String, Object> info = new LinkedHashMap<>();
			info.put("title", "AI Factory Hub");
			info.put("version", this.version);
			info.put("description", "One window on an AI Factory: find the machine that fits, learn to use it, ask for "
					+ "compute time, and get an expert's help.");
			info.put("license", Map.of("name", "EUPL-1.2", "identifier", "EUPL-1.2"));
			return info;
		}

		private void add(String service, Map<String, Object> contract) {
			Map<String, String> names = newNames(service, contract);
			addComponents(service, contract, names);
			ContractYaml.asList(contract.get("tags"))
				.stream()
				.filter((tag) -> this.tags.stream().noneMatch((known) -> nameOf(known).equals(nameOf(tag))))
				.forEach(this.tags::add);
			String own = String.valueOf(ContractYaml.asMap(contract.get("info")).getOrDefault("version", this.version));
			this.version = (own.compareTo(this.version) > 0) ? own : this.version;
			ContractYaml.asMap(contract.get("paths"))
				.forEach((path, item) -> addPath(service, path, ContractYaml.asMap(rewritten(item, names)), contract));
		}

		private static String nameOf(Object tag) {
			return String.valueOf(ContractYaml.asMap(tag).get("name"));
		}

		private void addPath(String service, String path, Map<String, Object> item, Map<String, Object> contract) {
			Map<String, Object> open = new LinkedHashMap<>(item);
			for (String method : METHODS) {
				Map<String, Object> operation = ContractYaml.asMap(item.get(method));
				if (operation.isEmpty()) {
					continue;
				}
				List<Object> security = ContractYaml
					.asList(operation.getOrDefault("security", contract.get("security")));
				if (isInternal(security)) {
					open.remove(method);
				}
				else {
					this.routes.add(RouteLine.of(method.toUpperCase(Locale.ROOT), path, service, operation,
							!security.isEmpty()));
				}
			}
			if (METHODS.stream().noneMatch(open::containsKey)) {
				return;
			}
			Object other = this.paths.putIfAbsent(path, open);
			if (other != null) {
				throw new IllegalArgumentException(path + " is declared by two services, the second is " + service);
			}
		}

		private static boolean isInternal(List<Object> security) {
			return !security.isEmpty() && security.stream()
				.allMatch((each) -> ContractYaml.asMap(each)
					.values()
					.stream()
					.anyMatch((scopes) -> ContractYaml.asList(scopes).contains(INTERNAL_SCOPE)));
		}

		/**
		 * Names that another service has taken for something else get this service's name
		 * in front.
		 */
		private Map<String, String> newNames(String service, Map<String, Object> contract) {
			Map<String, String> names = new LinkedHashMap<>();
			ContractYaml.asMap(contract.get("components"))
				.forEach((kind, entries) -> ContractYaml.asMap(entries).forEach((name, entry) -> {
					Object known = this.components.getOrDefault(kind, Map.of()).get(name);
					if (known != null && !isAlias(kind, name, entry) && !known.equals(rewritten(entry, Map.of()))) {
						String prefix = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
						names.put("#/components/" + kind + "/" + name, "#/components/" + kind + "/" + prefix + name);
						this.renamed.add(kind + " " + name + " of " + service + " becomes " + prefix + name);
					}
				}));
			return names;
		}

		private void addComponents(String service, Map<String, Object> contract, Map<String, String> names) {
			ContractYaml.asMap(contract.get("components"))
				.forEach((kind, entries) -> ContractYaml.asMap(entries).forEach((name, entry) -> {
					if (!isAlias(kind, name, entry)) {
						String reference = names.getOrDefault("#/components/" + kind + "/" + name, name);
						this.components.computeIfAbsent(kind, (key) -> new LinkedHashMap<>())
							.put(reference.substring(reference.lastIndexOf('/') + 1),
									Objects.requireNonNull(rewritten(entry, names), service));
					}
				}));
		}

		/** A component that only points to its namesake in the shared file. */
		private static boolean isAlias(String kind, String name, Object entry) {
			return ("./common.yaml#/components/" + kind + "/" + name).equals(ContractYaml.asMap(entry).get("$ref"));
		}

		private static @Nullable Object rewritten(@Nullable Object tree, Map<String, String> names) {
			if (tree instanceof List<?> items) {
				return items.stream().map((item) -> rewritten(item, names)).toList();
			}
			if (!(tree instanceof Map<?, ?>)) {
				return tree;
			}
			Map<String, @Nullable Object> copy = new LinkedHashMap<>();
			ContractYaml.asMap(tree)
				.forEach((name, value) -> copy.put(name, ("$ref".equals(name) && value instanceof String reference)
						? inside(reference, names) : rewritten(value, names)));
			return copy;
		}

		private static String inside(String reference, Map<String, String> names) {
			if (reference.startsWith("#")) {
				return names.getOrDefault(reference, reference);
			}
			if (reference.startsWith("./common.yaml#")) {
				return reference.substring("./common.yaml".length());
			}
			throw new IllegalArgumentException(
					"A contract refers to itself and to ./common.yaml only, not to " + reference);
		}

		private void absoluteAddresses() {
			this.components.getOrDefault("securitySchemes", Map.of())
				.values()
				.forEach((scheme) -> ContractYaml.asMap(ContractYaml.asMap(scheme).get("flows"))
					.values()
					.forEach((flow) -> ContractYaml.asMap(flow)
						.replaceAll((name, value) -> name.endsWith("Url") ? PUBLIC_ADDRESS + value : value)));
		}

	}

}
