package hub.gateway.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one description out of the contracts of all services and the table of routes
 * beside it. Runs while the gateway is built, so that its start reads no YAML.
 */
public final class ContractMerger {

	/** The services that have a contract, in the order of the description. */
	static final List<String> SERVICES = List.of("identity", "catalog", "training", "access", "expertise",
			"notification");

	private ContractMerger() {
	}

	/**
	 * Merges.
	 * @param args the folder of the contracts, and the folder to write to
	 */
	public static void main(String[] args) throws IOException {
		Path contracts = Path.of(args[0]);
		Path target = Path.of(args[1]);
		Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
		for (String service : SERVICES) {
			Path contract = contracts.resolve(service + ".yaml");
			if (Files.exists(contract)) {
				parts.put(service, ContractYaml.read(Files.readString(contract)));
			}
		}
		Map<String, Object> common = ContractYaml.read(Files.readString(contracts.resolve("common.yaml")));
		MergedContract merged = MergedContract.of(common, parts);
		Files.createDirectories(target);
		Files.writeString(target.resolve("openapi.yaml"), ContractYaml.writeYaml(merged.description()));
		Files.writeString(target.resolve("openapi.json"), ContractYaml.writeJson(merged.description()));
		Files.writeString(target.resolve("routes.txt"), String.join("\n", merged.routes()) + "\n");
		Files.writeString(target.resolve("scopes.txt"), String.join("\n", merged.scopes()) + "\n");
		Files.writeString(target.resolve("version.txt"), merged.version());
		merged.renamed().forEach((name) -> System.out.println("[WARNING] openapi: " + name));
	}

}
