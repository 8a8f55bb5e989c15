package hub.expertise.helpdesk.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import hub.expertise.helpdesk.Projects;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What access-service may answer, and what becomes of it.
 */
class AccessProjectsTests {

	private static final UUID PROJECT = UUID.fromString("01937b5e-7a00-7c3e-8f00-0000000000a1");

	private static final String PATH = "/v1/projects/" + PROJECT;

	@RegisterExtension
	private final WireMockExtension access = WireMockExtension.newInstance().build();

	@Test
	void tellsTheOrganisationOfAProject() {
		tokens(okJson("{\"access_token\": \"of-expertise\", \"token_type\": \"Bearer\", \"expires_in\": 900}"));
		projects(aResponse().withHeader("Content-Type", "application/json").withBody(recorded()));

		assertThat(ask()).contains(UUID.fromString("e256abf0-5a8f-55ea-b056-531881748215"));
		this.access
			.verify(getRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", equalTo("Bearer of-expertise")));
	}

	@Test
	void knowsNoOrganisationOfAMissingProject() {
		tokens(okJson("{\"access_token\": \"of-expertise\", \"token_type\": \"Bearer\", \"expires_in\": 900}"));
		projects(aResponse().withStatus(404)
			.withHeader("Content-Type", "application/problem+json")
			.withBody("{\"type\": \"/problems/not-found\"}"));

		assertThat(ask()).isEmpty();
	}

	@Test
	void refusesWhenNobodyCanSay() {
		tokens(okJson("{\"access_token\": \"of-expertise\", \"token_type\": \"Bearer\", \"expires_in\": 900}"));

		for (ResponseDefinitionBuilder answer : List.of(serverError(), aResponse().withStatus(403),
				aResponse().withStatus(503), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
				aResponse().withHeader("Content-Type", "application/json").withBody("{broken"),
				aResponse().withFixedDelay(2000))) {
			projects(answer);
			refuses();
		}
	}

	@Test
	void refusesWhenTheIssuerGivesNoToken() {
		tokens(serverError());
		projects(aResponse().withHeader("Content-Type", "application/json").withBody(recorded()));

		refuses();
	}

	@Test
	void refusesWhenNobodyListens() {
		URI nowhere = URI.create("http://127.0.0.1:1");
		Projects projects = projects(null, nowhere);

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> projects.organisationOf(PROJECT))
			.satisfies((refusal) -> assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE));
	}

	private void refuses() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(this::ask).satisfies((refusal) -> {
			assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE);
			assertThat(refusal.key()).isEqualTo("ticket.projects-unavailable");
		});
	}

	private Optional<UUID> ask() {
		URI server = URI.create(this.access.baseUrl());
		return projects(URI.create(server + "/oauth2/token"), server).organisationOf(PROJECT);
	}

	private static Projects projects(@Nullable URI tokenUri, URI server) {
		return new AccessProjects(new Peers(new PeerProperties("expertise-service", "secret", tokenUri,
				Map.of("access", server), Duration.ofSeconds(1), Duration.ofMillis(500))));
	}

	private void tokens(ResponseDefinitionBuilder answer) {
		this.access.stubFor(post(urlEqualTo("/oauth2/token")).willReturn(answer));
	}

	private void projects(ResponseDefinitionBuilder answer) {
		this.access.stubFor(get(urlEqualTo(PATH)).willReturn(answer));
	}

	private static String recorded() {
		try (InputStream file = Objects
			.requireNonNull(AccessProjectsTests.class.getResourceAsStream("/access/project.json"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
