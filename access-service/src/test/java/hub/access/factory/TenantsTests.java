package hub.access.factory;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.ids.SeedIds;

import static org.assertj.core.api.Assertions.assertThat;

class TenantsTests {

	private static final UUID STARTUP = UUID.randomUUID();

	private static final UUID AI2F = SeedIds.of("factory", "ai2f");

	private final Factory factory = new Factory(new FactoryProperties("ai2f", "AI2F", "FR", ZoneId.of("Europe/Paris")));

	@Test
	void ofAMemberAreHisOrganisations() {
		Caller member = caller(Caller.Kind.USER, Set.of(), Map.of(STARTUP, Set.of(Role.MEMBER)), Map.of());

		assertThat(Tenants.of(member, this.factory)).isEqualTo(new Tenants(false, Set.of(STARTUP)));
	}

	@Test
	void ofAnOperatorAreTheFactoryToo() {
		Caller operator = caller(Caller.Kind.USER, Set.of(), Map.of(STARTUP, Set.of(Role.MEMBER)),
				Map.of(AI2F, Set.of(Role.OPERATOR)));

		assertThat(Tenants.of(operator, this.factory).ids()).containsExactlyInAnyOrder(STARTUP, AI2F);
	}

	@Test
	void ofOtherStaffAndOtherFactoriesAreNot() {
		Caller trainer = caller(Caller.Kind.USER, Set.of(), Map.of(), Map.of(AI2F, Set.of(Role.TRAINER)));
		Caller foreign = caller(Caller.Kind.USER, Set.of(), Map.of(),
				Map.of(SeedIds.of("factory", "l-aif"), Set.of(Role.OPERATOR)));

		assertThat(Tenants.of(trainer, this.factory).ids()).isEmpty();
		assertThat(Tenants.of(foreign, this.factory).ids()).isEmpty();
	}

	@Test
	void ofAServiceAreEverythingButOfAPersonWithItsScopeNothing() {
		Caller service = caller(Caller.Kind.CLIENT, Set.of("hub:service"), Map.of(), Map.of());
		Caller person = caller(Caller.Kind.USER, Set.of("hub:service"), Map.of(), Map.of());

		assertThat(Tenants.of(service, this.factory).everything()).isTrue();
		assertThat(Tenants.of(person, this.factory).everything()).isFalse();
	}

	@Test
	void ofNobodyAreNothing() {
		assertThat(Tenants.of(Caller.anonymous(), this.factory)).isEqualTo(new Tenants(false, Set.of()));
	}

	private static Caller caller(Caller.Kind kind, Set<String> scopes, Map<UUID, Set<Role>> organisations,
			Map<UUID, Set<Role>> factories) {
		return new Caller("https://hub.test", "somebody", "portal", kind, scopes, organisations, factories);
	}

}
