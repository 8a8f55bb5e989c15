package hub.access.partition.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import hub.access.mode.AccessModeId;
import hub.access.partition.CatalogUnavailableException;
import hub.access.partition.Partition;

import hub.platform.ids.Ids;
import hub.platform.ids.SeedIds;
import hub.platform.peer.PeerProperties;
import hub.platform.peer.Peers;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What catalog-service may answer, and what becomes of it.
 */
class CatalogPartitionsTests {

	private static final UUID PARTITION = SeedIds.of("partition", "jean-zay-gpu-p6");

	private static final AccessModeId PLAYGROUND = new AccessModeId(SeedIds.of("access-mode", "aif-playground"));

	private static final String NOTHING = "{\"items\": [], \"page\": {\"limit\": 100}}";

	@RegisterExtension
	private final WireMockExtension catalog = WireMockExtension.newInstance().build();

	@BeforeEach
	void issueTokens() {
		tokens(okJson("{\"access_token\": \"of-access\", \"token_type\": \"Bearer\", \"expires_in\": 900}"));
	}

	@Test
	void tellsWhatAnApplicationMustKnow() {
		partitions(okJson(recorded("partition.json")));
		availabilities(okJson(NOTHING));

		assertThat(ask()).contains(new Partition(PARTITION, SeedIds.of("system", "jean-zay"), 4, false, null));
		this.catalog.verify(getRequestedFor(urlEqualTo("/v1/partitions/" + PARTITION)).withHeader("Authorization",
				equalTo("Bearer of-access")));
		this.catalog.verify(getRequestedFor(urlPathEqualTo("/v1/availabilities"))
			.withQueryParam("partitionId", equalTo(PARTITION.toString()))
			.withQueryParam("accessModeId", equalTo(PLAYGROUND.value().toString()))
			.withQueryParam("from", equalTo("2026-11-21"))
			.withQueryParam("to", equalTo("2026-11-21")));
	}

	@Test
	void countsThePeriodThatStartsLater() {
		partitions(okJson(recorded("partition.json")));
		availabilities(okJson(recorded("availabilities.json")));

		assertThat(ask()).map(Partition::closedBecause).contains("Saturated until the new year.");
	}

	@Test
	void knowsNothingOfAMissingPartitionAndAsksNoMore() {
		partitions(aResponse().withStatus(404)
			.withHeader("Content-Type", "application/problem+json")
			.withBody("{\"type\": \"/problems/not-found\"}"));

		assertThat(ask()).isEmpty();
		this.catalog.verify(0, getRequestedFor(urlPathEqualTo("/v1/availabilities")));
	}

	@Test
	void mayNotKnowTheAccelerators() {
		partitions(okJson(
				"{\"id\": \"%s\", \"systemId\": \"%s\", \"status\": \"RETIRED\"}".formatted(PARTITION, PARTITION)));
		availabilities(okJson(NOTHING));

		assertThat(ask()).hasValueSatisfying((partition) -> {
			assertThat(partition.acceleratorsPerNode()).isNull();
			assertThat(partition.retired()).isTrue();
		});
	}

	@Test
	void refusesWhenThePartitionCannotBeRead() {
		availabilities(okJson(NOTHING));

		for (ResponseDefinitionBuilder answer : noAnswers()) {
			partitions(answer);
			refuses();
		}
	}

	@Test
	void refusesWhenTheAvailabilityCannotBeRead() {
		partitions(okJson(recorded("partition.json")));

		for (ResponseDefinitionBuilder answer : noAnswers()) {
			availabilities(answer);
			refuses();
		}
	}

	@Test
	void refusesWhenTheIssuerGivesNoToken() {
		tokens(serverError());
		partitions(okJson(recorded("partition.json")));

		assertThatExceptionOfType(RefusedException.class).isThrownBy(this::ask)
			.satisfies((refusal) -> assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE));
	}

	@Test
	void asksAboutManyPartitionsAtOnce() {
		Set<UUID> ids = Stream.generate(Ids::next).limit(20).collect(Collectors.toSet());
		this.catalog.stubFor(get(urlPathMatching("/v1/partitions/.+"))
			.willReturn(okJson(recorded("partition.json")).withFixedDelay(400)));
		availabilities(okJson(NOTHING));

		Instant start = Instant.now();
		Map<UUID, Partition> found = ask(ids, Duration.ofSeconds(3));

		assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
		assertThat(found).containsOnlyKeys(ids).allSatisfy((id, partition) -> assertThat(partition.id()).isEqualTo(id));
		this.catalog.verify(20, getRequestedFor(urlPathMatching("/v1/partitions/.+")).withHeader("Authorization",
				equalTo("Bearer of-access")));
	}

	@Test
	void asksNothingAboutNoPartitions() {
		assertThat(ask(Set.of(), Duration.ofSeconds(3))).isEmpty();

		assertThat(this.catalog.getAllServeEvents()).isEmpty();
	}

	@Test
	void waitsForAllTogetherNoLongerThanTheDeadline() {
		partitions(okJson(recorded("partition.json")).withFixedDelay(3500));
		availabilities(okJson(NOTHING).withFixedDelay(3500));

		Instant start = Instant.now();
		assertThatExceptionOfType(CatalogUnavailableException.class)
			.isThrownBy(() -> ask(Set.of(PARTITION), Duration.ofSeconds(10)));

		assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(6));
	}

	private static List<ResponseDefinitionBuilder> noAnswers() {
		return List.of(serverError(), aResponse().withStatus(401), aResponse().withStatus(503),
				aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), okJson("{broken"), okJson("[]"), okJson("{}"),
				okJson("null"), aResponse().withFixedDelay(2000));
	}

	private void refuses() {
		assertThatExceptionOfType(CatalogUnavailableException.class).isThrownBy(this::ask)
			.satisfies((refusal) -> assertThat(refusal.values().get("retryAfter")).isEqualTo(5));
	}

	private Optional<Partition> ask() {
		return Optional.ofNullable(ask(Set.of(PARTITION), Duration.ofMillis(500)).get(PARTITION));
	}

	private Map<UUID, Partition> ask(Set<UUID> ids, Duration readTimeout) {
		URI server = URI.create(this.catalog.baseUrl());
		PeerProperties settings = new PeerProperties("access-service", "secret", URI.create(server + "/oauth2/token"),
				Map.of("catalog", server), Duration.ofSeconds(1), readTimeout);
		return new CatalogPartitions(new Peers(settings)).findPartitions(ids, PLAYGROUND, LocalDate.of(2026, 11, 21));
	}

	private void tokens(ResponseDefinitionBuilder answer) {
		this.catalog.stubFor(post(urlEqualTo("/oauth2/token")).willReturn(answer));
	}

	private void partitions(ResponseDefinitionBuilder answer) {
		this.catalog.stubFor(get(urlEqualTo("/v1/partitions/" + PARTITION)).willReturn(answer));
	}

	private void availabilities(ResponseDefinitionBuilder answer) {
		this.catalog.stubFor(get(urlPathEqualTo("/v1/availabilities")).willReturn(answer));
	}

	private static String recorded(String file) {
		try (InputStream content = Objects
			.requireNonNull(CatalogPartitionsTests.class.getResourceAsStream("/catalog/" + file))) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
