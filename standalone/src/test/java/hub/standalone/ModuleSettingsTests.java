package hub.standalone;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import hub.standalone.data.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ModuleSettingsTests {

	@TempDir
	Path folder;

	private ModuleSettings settings() {
		Map<HubModule, Integer> ports = new EnumMap<>(HubModule.class);
		for (HubModule module : HubModule.values()) {
			ports.put(module, 21_000 + module.ordinal());
		}
		try (DataFolder data = DataFolder.open(this.folder.resolve("data"))) {
			return new ModuleSettings("http://localhost:8080", ports, "mongodb://127.0.0.1:1", data.secrets(), "open");
		}
	}

	@Test
	void everyModuleTrustsThePublicAddressAndReadsKeysDirectly() {
		for (HubModule module : HubModule.values()) {
			assertThat(settings().of(module)).containsEntry("hub.security.issuer", "http://localhost:8080")
				.containsEntry("hub.security.audience", "http://localhost:8080")
				.containsEntry("server.address", "127.0.0.1");
		}
	}

	@Test
	void theFrontDoorKnowsEveryServiceAndNoStore() {
		Map<String, String> gateway = settings().of(HubModule.GATEWAY);

		assertThat(gateway).containsEntry("hub.gateway.services.identity.uri", "http://127.0.0.1:21000")
			.containsEntry("hub.gateway.services.expertise.uri", "http://127.0.0.1:21004")
			.doesNotContainKey("hub.mongodb.uri")
			.doesNotContainKey("hub.gateway.services.gateway.uri");
	}

	@Test
	void servicesKeepTheirSecretOverRestarts() {
		String first = settings().of(HubModule.ACCESS).get("hub.peers.client-secret");

		assertThat(settings().of(HubModule.ACCESS)).containsEntry("hub.peers.client-secret", first);
		assertThat(settings().of(HubModule.TRAINING).get("hub.peers.client-secret")).isNotEqualTo(first);
	}

	@Test
	void identityKnowsTheSecretOfEachService() {
		Map<String, String> identity = settings().of(HubModule.IDENTITY);

		assertThat(identity).containsEntry("hub.identity.service-clients[3].id", "access-service")
			.containsEntry("hub.identity.service-clients[3].secret",
					settings().of(HubModule.ACCESS).get("hub.peers.client-secret"));
	}

	@Test
	void onlyIdentityKnowsTheDemoPassword() {
		assertThat(settings().of(HubModule.IDENTITY)).containsEntry("hub.demo.password", "open");
		assertThat(settings().of(HubModule.CATALOG)).doesNotContainKey("hub.demo.password");
	}

}
