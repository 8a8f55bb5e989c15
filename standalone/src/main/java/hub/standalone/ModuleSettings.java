package hub.standalone;

import java.util.LinkedHashMap;
import java.util.Map;

import hub.standalone.data.Secrets;

/**
 * What each module must be told because all of them live on one machine: ports, addresses
 * of the others, secrets between them. Everything else is theirs or comes from the
 * environment.
 */
final class ModuleSettings {

	private static final String LOOPBACK = "127.0.0.1";

	private final String url;

	private final Map<HubModule, Integer> ports;

	private final String storeUri;

	private final Secrets secrets;

	private final String demoPassword;

	ModuleSettings(String url, Map<HubModule, Integer> ports, String storeUri, Secrets secrets, String demoPassword) {
		this.url = url;
		this.ports = ports;
		this.storeUri = storeUri;
		this.secrets = secrets;
		this.demoPassword = demoPassword;
	}

	/** The settings as a command line. */
	String[] argumentsOf(HubModule module) {
		return of(module).entrySet()
			.stream()
			.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
			.toArray(String[]::new);
	}

	Map<String, String> of(HubModule module) {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("spring.profiles.active", System.getenv().getOrDefault("SPRING_PROFILES_ACTIVE", "demo"));
		settings.put("server.address", LOOPBACK);
		settings.put("server.port", String.valueOf(this.ports.get(module)));
		settings.put("hub.security.issuer", this.url);
		settings.put("hub.security.audience", this.url);
		settings.put("hub.security.jwks-uri",
				System.getenv().getOrDefault("HUB_SECURITY_JWKSURI", addressOf(HubModule.IDENTITY) + "/oauth2/jwks"));
		settings.put("hub.security.cursor-key", this.secrets.plainKey("cursor." + module.shortName()));
		if (module == HubModule.GATEWAY) {
			addFrontDoor(settings);
		}
		else {
			addService(module, settings);
		}
		return settings;
	}

	private void addFrontDoor(Map<String, String> settings) {
		settings.put("hub.gateway.public-address", this.url);
		for (HubModule service : HubModule.SERVICES) {
			settings.put("hub.gateway.services." + service.shortName() + ".uri", addressOf(service));
		}
		settings.put("hub.gateway.extra-routes[0]", "GET /v1/demo/clock identity readDemoClock open");
		settings.put("hub.gateway.extra-routes[1]", "PUT /v1/demo/clock identity moveDemoClock secured");
	}

	private void addService(HubModule module, Map<String, String> settings) {
		settings.put("hub.mongodb.uri", this.storeUri);
		settings.put("hub.peers.client-id", module.configName());
		settings.put("hub.peers.client-secret", clientSecret(module));
		settings.put("hub.peers.token-uri", addressOf(HubModule.IDENTITY) + "/oauth2/token");
		for (HubModule other : HubModule.SERVICES) {
			settings.put("hub.peers.uris." + other.shortName(), addressOf(other));
		}
		if (module == HubModule.IDENTITY) {
			addIssuer(settings);
		}
	}

	private void addIssuer(Map<String, String> settings) {
		settings.put("hub.demo.password", this.demoPassword);
		settings.put("hub.identity.keys.encryption-key", this.secrets.plainKey("keys.identity"));
		int index = 0;
		for (HubModule client : HubModule.SERVICES) {
			String name = "hub.identity.service-clients[" + index++ + "].";
			settings.put(name + "id", client.configName());
			settings.put(name + "secret", clientSecret(client));
		}
	}

	private String clientSecret(HubModule module) {
		return this.secrets.key("client." + module.shortName());
	}

	private String addressOf(HubModule module) {
		return "http://" + LOOPBACK + ":" + this.ports.get(module);
	}

}
