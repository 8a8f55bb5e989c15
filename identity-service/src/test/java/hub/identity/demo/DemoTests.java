package hub.identity.demo;

import java.util.List;

import hub.identity.Answer;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import hub.platform.ids.SeedIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class DemoTests {

	@LocalServerPort
	private int port;

	@Autowired
	private DemoAccounts demo;

	private Hub hub;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
	}

	@Test
	void tellsTheStarterTheAccountsAndThePassword() {
		assertThat(this.demo.accounts().stream().map(DemoAccounts.Account::name)).containsExactly("member", "org-admin",
				"other-member", "researcher", "trainer", "expert", "second-expert", "reviewer", "second-reviewer",
				"operator", "editor", "auditor", "laif-expert");
		assertThat(this.demo.password()).isEqualTo(Hub.PASSWORD);
	}

	@ParameterizedTest
	@CsvSource({ "trainer, ai2f, TRAINER", "expert, ai2f, SUPPORT_STAFF", "second-expert, ai2f, SUPPORT_STAFF",
			"reviewer, ai2f, REVIEWER", "second-reviewer, ai2f, REVIEWER", "operator, ai2f, OPERATOR",
			"editor, ai2f, CATALOG_EDITOR", "auditor, ai2f, AUDITOR", "laif-expert, l-aif, SUPPORT_STAFF" })
	void givesEachAccountItsRoleAtItsFactory(String account, String factory, String role) {
		Answer me = this.hub.as(account).get("/v1/me");

		assertThat(me.json().path("factoryRoles").toString())
			.isEqualTo("[{\"factoryId\":\"" + SeedIds.of("factory", factory) + "\",\"role\":\"" + role + "\"}]");
	}

	@ParameterizedTest
	@CsvSource({ "member, startup-a, MEMBER", "other-member, startup-b, ORG_ADMIN", "reviewer, startup-b, MEMBER",
			"researcher, university, MEMBER" })
	void putsPeopleIntoTheirOrganisations(String account, String organisation, String role) {
		String organisations = this.hub.as(account).get("/v1/me").json().path("organisations").toString();

		assertThat(organisations).contains(SeedIds.of("organisation", organisation).toString(), role);
	}

	@Test
	void givesOrganisationsDomainsOfTheirOwn() {
		List<String> domains = List.of("member", "other-member", "researcher", "operator")
			.stream()
			.map((account) -> this.hub.as(account).get("/v1/me").text("email"))
			.map((email) -> email.substring(email.indexOf('@')))
			.toList();

		assertThat(domains).doesNotHaveDuplicates();
	}

	@Test
	void makesACrowdOfTenToAnOrganisationLedByTheFirst() {
		String second = SeedIds.of("organisation", "crowd-2").toString();

		assertThat(rolesIn(second, "crowd-011")).isEqualTo("[\"MEMBER\",\"ORG_ADMIN\"]");
		assertThat(rolesIn(second, "crowd-020")).isEqualTo("[\"MEMBER\"]");
		assertThat(rolesIn(second, "crowd-010")).isEmpty();
		assertThat(rolesIn(second, "crowd-021")).isEmpty();
	}

	private String rolesIn(String organisation, String account) {
		for (JsonNode one : this.hub.as(account).get("/v1/me").json().path("organisations")) {
			if (one.path("organisationId").asString().equals(organisation)) {
				return one.path("roles").toString();
			}
		}
		return "";
	}

}
