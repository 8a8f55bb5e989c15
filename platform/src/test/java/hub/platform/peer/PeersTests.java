package hub.platform.peer;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.web.client.ResourceAccessException;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PeersTests {

	@RegisterExtension
	static final WireMockExtension HUB = WireMockExtension.newInstance()
		.options(wireMockConfig().dynamicPort())
		.build();

	private Peers peers;

	@BeforeEach
	void answerTokens() {
		HUB.stubFor(post("/oauth2/token").willReturn(okJson(
				"{\"access_token\":\"the-token\",\"token_type\":\"Bearer\",\"expires_in\":900,\"scope\":\"hub:service\"}")));
		HUB.stubFor(get("/v1/projects/1").willReturn(okJson("{\"title\":\"a\"}")));
		URI address = URI.create(HUB.baseUrl());
		this.peers = new Peers(new PeerProperties("expertise-service", "secret", address.resolve("/oauth2/token"),
				Map.of("access", address), Duration.ofSeconds(1), Duration.ofMillis(1500)));
	}

	@Test
	void callsCarryTheServicesOwnTokenWhichIsFetchedOnce() {
		for (int call = 0; call < 3; call++) {
			assertThat(this.peers.client("access").get().uri("/v1/projects/1").retrieve().body(String.class))
				.contains("title");
		}

		HUB.verify(3,
				getRequestedFor(urlEqualTo("/v1/projects/1")).withHeader("Authorization", equalTo("Bearer the-token")));
		HUB.verify(1, postRequestedFor(urlEqualTo("/oauth2/token")).withRequestBody(containing("scope=hub%3Aservice")));
	}

	@Test
	void aPeerThatDoesNotAnswerInTimeIsGivenUp() {
		HUB.stubFor(get("/v1/projects/1").willReturn(aResponse().withFixedDelay(4000)));

		assertThatExceptionOfType(ResourceAccessException.class)
			.isThrownBy(() -> this.peers.client("access").get().uri("/v1/projects/1").retrieve().body(String.class));
	}

	@Test
	void anIssuerThatGivesNoTokenMakesThePeerUnavailable() {
		HUB.stubFor(post("/oauth2/token").willReturn(aResponse().withStatus(503)));

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.peers.client("access").get().uri("/v1/projects/1").retrieve().body(String.class))
			.extracting(RefusedException::type)
			.isEqualTo(ProblemType.UNAVAILABLE);
	}

	@Test
	void anIssuerThatDoesNotAnswerInTimeMakesThePeerUnavailable() {
		HUB.stubFor(post("/oauth2/token").willReturn(aResponse().withFixedDelay(6000)));
		long started = System.nanoTime();

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.peers.client("access").get().uri("/v1/projects/1").retrieve().body(String.class));

		assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
	}

	@Test
	void aPeerWithoutAnAddressIsNamed() {
		assertThatIllegalStateException().isThrownBy(() -> this.peers.client("catalog"))
			.withMessageContaining("hub.peers.uris.catalog");
	}

}
