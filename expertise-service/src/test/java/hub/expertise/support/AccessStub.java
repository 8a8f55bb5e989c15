package hub.expertise.support;

import java.util.Map;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import hub.platform.ids.Ids;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

/**
 * Plays access-service.
 */
public final class AccessStub implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final WireMockServer SERVER = new WireMockServer(WireMockConfiguration.options().dynamicPort());

	static {
		SERVER.start();
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("accessStub", Map.of("hub.peers.uris.access", SERVER.baseUrl())));
	}

	/** A project that belongs to an organisation. */
	public static UUID projectOf(UUID organisationId) {
		UUID id = Ids.next();
		answer(id, 200, """
				{"id": "%s", "version": 3, "organisationId": "%s", "title": "Speech models", "summary": "…"}
				""".formatted(id, organisationId), 0);
		return id;
	}

	/** A project that access-service does not know. */
	public static UUID missingProject() {
		UUID id = Ids.next();
		answer(id, 404, """
				{"type": "/problems/not-found", "title": "There is no such resource", "status": 404}
				""", 0);
		return id;
	}

	/** A project at whose name access-service fails. */
	public static UUID failingProject() {
		UUID id = Ids.next();
		answer(id, 500, "{}", 0);
		return id;
	}

	/** A project about which access-service takes its time. */
	public static UUID slowProject(UUID organisationId) {
		UUID id = Ids.next();
		answer(id, 200, "{\"organisationId\": \"%s\"}".formatted(organisationId), 3000);
		return id;
	}

	/** How often access-service was asked about a project. */
	public static int timesAsked(UUID projectId) {
		return SERVER
			.findAll(com.github.tomakehurst.wiremock.client.WireMock
				.getRequestedFor(urlEqualTo("/v1/projects/" + projectId)))
			.size();
	}

	private static void answer(UUID id, int status, String body, int delay) {
		SERVER.stubFor(get(urlEqualTo("/v1/projects/" + id)).willReturn(aResponse().withStatus(status)
			.withFixedDelay(delay)
			.withHeader("Content-Type", (status < 400) ? "application/json" : "application/problem+json")
			.withBody(body)));
	}

}
