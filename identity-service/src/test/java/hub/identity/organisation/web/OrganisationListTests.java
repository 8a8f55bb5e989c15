package hub.identity.organisation.web;

import java.util.ArrayList;
import java.util.List;

import hub.identity.Answer;
import hub.identity.Api;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of organisations, page by page. */
@IdentityTest
class OrganisationListTests {

	@LocalServerPort
	private int port;

	private Hub hub;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
	}

	@Test
	void showsTheCallersOwn() {
		Answer list = this.hub.as("member").get("/v1/organisations");

		assertThat(list.json().path("items")).hasSize(1);
		assertThat(list.json().path("items").path(0).path("id").asString()).isEqualTo(Hub.STARTUP_A.toString());
	}

	@Test
	void showsOperatorsAndAuditorsAll() {
		assertThat(this.hub.as("operator").get("/v1/organisations?limit=100").text()).contains(Hub.STARTUP_A.toString(),
				Hub.STARTUP_B.toString());
		assertThat(this.hub.as("auditor").get("/v1/organisations?limit=100").text()).contains(Hub.STARTUP_A.toString(),
				Hub.STARTUP_B.toString());
	}

	@Test
	void goesThroughAllPagesForthAndBack() {
		Api api = this.hub.as("crowd-003");
		for (int number = 0; number < 4; number++) {
			api.create("/v1/organisations",
					"{\"legalName\": \"Page " + number + "\", \"country\": \"FR\", \"kind\": \"STARTUP\"}");
		}
		Answer first = api.get("/v1/organisations?limit=2&sort=legalName");
		String next = first.json().path("page").path("next").asString();
		Answer second = api.get("/v1/organisations?limit=2&sort=legalName&cursor=" + next);
		String back = second.json().path("page").path("prev").asString();

		assertThat(names(first)).containsExactly("Crowd 1 SARL", "Page 0");
		assertThat(names(second)).containsExactly("Page 1", "Page 2");
		assertThat(names(api.get("/v1/organisations?limit=2&sort=legalName&cursor=" + back))).isEqualTo(names(first));
		assertThat(first.header("Link")).contains("rel=\"next\"");
	}

	@Test
	void filters() {
		Answer list = this.hub.as("operator").get("/v1/organisations?country=FR,DE&kind=UNIVERSITY");

		assertThat(names(list)).containsExactly("Universität am Rhein");
	}

	@ParameterizedTest
	@CsvSource({ "limit=0", "limit=101", "sort=staffCount", "cursor=forged", "unknown=1", "kind=GUILD" })
	void refusesWhatItDoesNotKnow(String query) {
		assertThat(this.hub.as("crowd-001").get("/v1/organisations?" + query).status()).isEqualTo(400);
	}

	private List<String> names(Answer list) {
		List<String> names = new ArrayList<>();
		list.json().path("items").forEach((item) -> names.add(item.path("legalName").asString()));
		return names;
	}

}
