package hub.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import hub.acceptance.support.AgainstTheHub;
import hub.acceptance.support.Answer;
import hub.acceptance.support.Api;
import hub.acceptance.support.Command;
import hub.acceptance.support.Hub;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The probes that the manifests name are answered by the modules they are for. */
@AgainstTheHub
class ProbeTests {

	private static final Pattern PROBE = Pattern.compile("httpGet:\\s+path: (\\S+)");

	private final Hub hub;

	ProbeTests(Hub hub) {
		this.hub = hub;
	}

	@TestFactory
	Stream<DynamicTest> everyProbeOfTheManifestsIsAnswered() {
		Assumptions.assumeTrue(this.hub.isOurs(), "The ports of a hub that was started elsewhere are not known");
		return Stream.of("identity", "catalog", "training", "access", "expertise", "gateway")
			.flatMap((module) -> probes(module).stream().map((path) -> DynamicTest.dynamicTest(module + path, () -> {
				URI address = URI.create("http://127.0.0.1:" + this.hub.running("port." + module));

				assertThat(new Api(address, () -> null).get(path).expect(200).text("/status")).isEqualTo("UP");
			})));
	}

	private static List<String> probes(String module) {
		String file = module.equals("gateway") ? "gateway.yaml" : module + "-service.yaml";
		Path manifest = Command.home().resolve("k8s/base").resolve(file);
		try {
			List<String> paths = PROBE.matcher(Files.readString(manifest))
				.results()
				.map((probe) -> probe.group(1))
				.distinct()
				.toList();
			assertThat(paths).hasSize(2);
			return paths;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void theFrontDoorSaysHowTheHubIs() {
		Answer health = this.hub.anonymous().get("/health").expect(200);

		assertThat(health.text("/status")).isEqualTo("UP");
	}

}
