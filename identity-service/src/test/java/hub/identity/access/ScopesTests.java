package hub.identity.access;

import java.util.List;

import hub.platform.caller.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScopesTests {

	@ParameterizedTest
	@CsvSource({ "CATALOG_EDITOR, catalog:write", "TRAINER, training:manage", "SUPPORT_STAFF, expertise:handle",
			"REVIEWER, access:review", "OPERATOR, hub:operate", "OPERATOR, access:meter", "AUDITOR, audit:read",
			"ORG_ADMIN, webhooks:manage" })
	void comeWithTheRole(Role role, String scope) {
		assertThat(Scopes.of(List.of(role))).contains(scope, "org:read");
		assertThat(Scopes.of(List.of(Role.MEMBER))).doesNotContain(scope);
	}

	@Test
	void letEverybodyReadAndFoundAnOrganisation() {
		assertThat(Scopes.of(List.of())).contains("openid", "org:manage", "catalog:read");
	}

	@Test
	void neverPublishTheScopeOfServices() {
		assertThat(Scopes.published()).doesNotContain(Scopes.SERVICE).contains("hub:operate", "catalog:write");
	}

}
