package hub.access.support;

import java.util.Map;
import java.util.UUID;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import hub.platform.ids.Ids;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * Plays catalog-service.
 */
public final class CatalogStub implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final WireMockServer SERVER = new WireMockServer(WireMockConfiguration.options().dynamicPort());

	static {
		SERVER.start();
		SERVER.stubFor(get(urlPathEqualTo("/v1/availabilities")).atPriority(10)
			.willReturn(json(200, "{\"items\": [], \"page\": {\"limit\": 100}}")));
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("catalogStub", Map.of("hub.peers.uris.catalog", SERVER.baseUrl())));
	}

	/** A partition of a system of its own, with four accelerators per node. */
	public static UUID partition() {
		return partitionOf(Ids.next());
	}

	/** A partition of a system. */
	public static UUID partitionOf(UUID systemId) {
		return partition(systemId, "OPERATIONAL");
	}

	public static UUID retiredPartition() {
		return partition(Ids.next(), "RETIRED");
	}

	/** A partition that the catalogue does not have. */
	public static UUID missingPartition() {
		UUID id = Ids.next();
		answer(id, aResponse().withStatus(404)
			.withHeader("Content-Type", "application/problem+json")
			.withBody(
					"{\"type\": \"/problems/not-found\", \"title\": \"There is no such resource\", \"status\": 404}"));
		return id;
	}

	/** A partition at whose name the catalogue fails. */
	public static UUID failingPartition() {
		UUID id = Ids.next();
		answer(id, json(500, "{}"));
		return id;
	}

	/** A partition at whose name the catalogue hangs up. */
	public static UUID brokenPartition() {
		UUID id = Ids.next();
		answer(id, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
		return id;
	}

	/** A partition at whose name the catalogue answers something else. */
	public static UUID senselessPartition() {
		UUID id = Ids.next();
		answer(id, aResponse().withStatus(200).withHeader("Content-Type", "text/html").withBody("<html>"));
		return id;
	}

	/** A partition about which the catalogue takes its time. */
	public static UUID slowPartition() {
		UUID id = Ids.next();
		answer(id, json(200, body(id, Ids.next(), "OPERATIONAL")).withFixedDelay(3000));
		return id;
	}

	/** The catalogue has recovered: the partition exists after all. */
	public static void recover(UUID id) {
		answer(id, json(200, body(id, Ids.next(), "OPERATIONAL")));
	}

	/** A partition that has been open for a mode and is closed since. */
	public static UUID closedPartition(UUID accessModeId, String reason) {
		UUID id = partition();
		SERVER.stubFor(get(urlPathEqualTo("/v1/availabilities")).withQueryParam("partitionId", equalTo(id.toString()))
			.withQueryParam("accessModeId", equalTo(accessModeId.toString()))
			.atPriority(1)
			.willReturn(json(200, """
					{"items": [{"startsOn": "2026-01-01", "status": "OPEN"},
					           {"startsOn": "2026-05-01", "status": "CLOSED", "reason": "%s"}],
					 "page": {"limit": 100}}""".formatted(reason))));
		return id;
	}

	private static UUID partition(UUID systemId, String status) {
		UUID id = Ids.next();
		answer(id, json(200, body(id, systemId, status)));
		return id;
	}

	private static String body(UUID id, UUID systemId, String status) {
		return """
				{"id": "%s", "version": 1, "slug": "jean-zay-gpu-p6", "systemId": "%s", "status": "%s", "name": "H100",
				 "accelerator": {"vendor": "NVIDIA", "model": "H100-SXM-80", "perNode": 4, "memoryGb": 80}}
				""".formatted(id, systemId, status);
	}

	private static void answer(UUID id, ResponseDefinitionBuilder response) {
		SERVER.stubFor(get(urlEqualTo("/v1/partitions/" + id)).willReturn(response));
	}

	private static ResponseDefinitionBuilder json(int status, String body) {
		return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
	}

}
