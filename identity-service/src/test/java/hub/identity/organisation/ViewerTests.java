package hub.identity.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.problem.ForbiddenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ViewerTests {

	private static final UUID PERSON = UUID.fromString("00000000-0000-7000-8000-000000000001");

	private static final UUID ORGANISATION = UUID.fromString("00000000-0000-7000-8000-000000000002");

	private final Organisation founded = Organisation.register(ORGANISATION,
			new Profile("Atelier", "FR", OrganisationKind.STARTUP, null, null, null, null, List.of(), null), PERSON,
			Instant.parse("2026-11-21T09:30:00Z"));

	@Test
	void isAPersonByTheRecordAndNotByTheToken() {
		Viewer viewer = Viewer.of(user(Map.of(UUID.randomUUID(), Set.of(Role.ORG_ADMIN)), Map.of()));

		assertThat(viewer).isEqualTo(new Viewer(false, PERSON, Set.of()));
		assertThat(viewer.isAdminOf(this.founded)).isTrue();
	}

	@Test
	void isAProgramByWhatItWasGranted() {
		Viewer viewer = Viewer.of(client(Set.of("org:read"), Map.of(ORGANISATION, Set.of(Role.ORG_ADMIN))));

		assertThat(viewer).isEqualTo(new Viewer(false, null, Set.of(ORGANISATION)));
		assertThat(viewer.isAdminOf(this.founded)).isFalse();
	}

	@Test
	void seesEverythingAsAServiceOfTheHub() {
		assertThat(Viewer.of(client(Set.of(Caller.SERVICE_SCOPE), Map.of())).everything()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "OPERATOR", "AUDITOR" })
	void seesEverythingForTheWholeHub(Role role) {
		assertThat(Viewer.of(user(Map.of(), Map.of(UUID.randomUUID(), Set.of(role)))).everything()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "OPERATOR", "AUDITOR" }, mode = EnumSource.Mode.EXCLUDE)
	void seesOnlyTheirOwnWithAnyOtherRole(Role role) {
		assertThat(Viewer.of(user(Map.of(), Map.of(UUID.randomUUID(), Set.of(role)))).everything()).isFalse();
	}

	@Test
	void managesNothingByOnlySeeingIt() {
		Viewer operator = new Viewer(true, UUID.randomUUID(), Set.of());

		assertThat(operator.rolesIn(this.founded)).isEmpty();
		assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> operator.requireAdminOf(this.founded));
	}

	private static Caller user(Map<UUID, Set<Role>> organisations, Map<UUID, Set<Role>> factories) {
		return new Caller("https://hub.test", PERSON.toString(), "hub-cli", Caller.Kind.USER, Set.of("org:read"),
				organisations, factories);
	}

	private static Caller client(Set<String> scopes, Map<UUID, Set<Role>> organisations) {
		return new Caller("https://hub.test", "portal", "portal", Caller.Kind.CLIENT, scopes, organisations, Map.of());
	}

}
