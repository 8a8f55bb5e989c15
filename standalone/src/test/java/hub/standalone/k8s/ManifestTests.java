package hub.standalone.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ManifestTests {

	private static final String POD = "spec.template.spec";

	private static final String CONTAINERS = POD + ".containers";

	private static final KnownSettings SETTINGS = new KnownSettings();

	static Stream<Manifest> manifests() {
		return Manifest.all();
	}

	static Stream<Manifest> deployments() {
		return Manifest.ofKind("Deployment");
	}

	@ParameterizedTest
	@MethodSource("manifests")
	void hasOnlyKeysThatKubernetesKnows(Manifest manifest) throws IOException {
		List<String> known = knownKeys();

		assertThat(manifest.keys()).allMatch((key) -> known.stream()
			.anyMatch((pattern) -> pattern.equals(key)
					|| (pattern.endsWith(".*") && key.startsWith(pattern.substring(0, pattern.length() - 1)))));
	}

	/** One path of a key in a line; a trailing asterisk stands for keys of one's own. */
	private static List<String> knownKeys() throws IOException {
		return Files.readAllLines(Path.of("src/test/resources/hub/standalone/k8s/known-keys.txt"))
			.stream()
			.filter((line) -> !line.isBlank())
			.toList();
	}

	@Test
	void everyModuleHasADeploymentAndAService() {
		Set<String> modules = Set.of("gateway", "identity-service", "catalog-service", "training-service",
				"access-service", "expertise-service");

		assertThat(names("Deployment")).isEqualTo(modules);
		assertThat(names("Service")).isEqualTo(modules);
		modules.forEach((module) -> assertThat(Path.of("..", module, "pom.xml")).exists());
	}

	private static Set<String> names(String kind) {
		return Manifest.ofKind(kind).map(Manifest::name).collect(Collectors.toSet());
	}

	@ParameterizedTest
	@MethodSource("deployments")
	void setsOnlyWhatTheCodeReads(Manifest deployment) {
		assertThat(SETTINGS.size()).isGreaterThan(200);
		assertThat(deployment.at(CONTAINERS + ".env.name")).isNotEmpty()
			.allMatch((name) -> SETTINGS.knows(String.valueOf(name)));
	}

	@ParameterizedTest
	@MethodSource("deployments")
	void listensWhereItsServiceAndItsProbesLook(Manifest deployment) {
		List<Object> port = deployment.at(CONTAINERS + ".ports.containerPort");
		List<Object> portName = deployment.at(CONTAINERS + ".ports.name");
		Manifest service = Manifest.ofKind("Service")
			.filter((it) -> it.name().equals(deployment.name()))
			.findFirst()
			.orElseThrow();

		assertThat(valueOf(deployment, "SERVER_PORT")).isEqualTo(String.valueOf(port.getFirst()));
		assertThat(service.at("spec.ports.targetPort")).isEqualTo(portName);
		for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
			assertThat(deployment.at(CONTAINERS + "." + probe + ".httpGet.port")).isEqualTo(portName);
			assertThat(deployment.at(CONTAINERS + "." + probe + ".httpGet.path"))
				.isSubsetOf("/actuator/health/liveness", "/actuator/health/readiness");
		}
		assertThat(service.at("spec.selector")).isEqualTo(deployment.at("spec.selector.matchLabels"));
	}

	private static Object valueOf(Manifest deployment, String variable) {
		return deployment.at(CONTAINERS + ".env")
			.stream()
			.map((entry) -> (Map<?, ?>) entry)
			.filter((entry) -> variable.equals(entry.get("name")))
			.map((entry) -> String.valueOf(entry.get("value")))
			.findFirst()
			.orElseThrow();
	}

	@ParameterizedTest
	@MethodSource("deployments")
	void namesOnlyServicesThatExist(Manifest deployment) {
		Set<String> services = names("Service");

		assertThat(deployment.at(CONTAINERS + ".env.value").stream().map(String::valueOf))
			.filteredOn((value) -> value.startsWith("http://"))
			.allMatch(
					(address) -> services.stream().anyMatch((name) -> address.startsWith("http://" + name + ":8080")));
	}

	@ParameterizedTest
	@MethodSource("deployments")
	void readsSettingsThatAreThere(Manifest deployment) {
		Manifest settings = Manifest.ofKind("ConfigMap").findFirst().orElseThrow();

		assertThat(deployment.at(CONTAINERS + ".env.valueFrom.configMapKeyRef.name")).containsOnly(settings.name());
		deployment.at(CONTAINERS + ".env.valueFrom.configMapKeyRef.key")
			.forEach((key) -> assertThat(settings.at("data." + key)).hasSize(1));
	}

	@ParameterizedTest
	@MethodSource("deployments")
	void tellsOperatorsAboutEverySecret(Manifest deployment) throws IOException {
		String guide = Files.readString(Path.of("../docs/operating.md"));

		deployment.at(CONTAINERS + ".env.valueFrom.secretKeyRef.key")
			.forEach((key) -> assertThat(guide).contains("--from-literal=" + key + "="));
	}

	@ParameterizedTest
	@MethodSource("deployments")
	void runsWithoutPrivileges(Manifest deployment) {
		assertThat(deployment.at(POD + ".securityContext.runAsNonRoot")).containsExactly(true);
		assertThat(deployment.at(CONTAINERS + ".securityContext.readOnlyRootFilesystem")).containsExactly(true);
		assertThat(deployment.at(CONTAINERS + ".securityContext.allowPrivilegeEscalation")).containsExactly(false);
	}

	@Test
	void kustomizationsNameFilesThatAreThere() {
		assertThat(Manifest.ofKind("Kustomization")).hasSize(2)
			.allSatisfy((kustomization) -> Stream
				.concat(kustomization.at("resources").stream(), kustomization.at("patches.path").stream())
				.forEach((file) -> assertThat(kustomization.file().resolveSibling(String.valueOf(file))).exists()));
	}

}
