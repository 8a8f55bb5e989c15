package hub.identity.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import hub.identity.IdentityTest;
import hub.identity.access.Appointments.Appointment;
import hub.identity.organisation.Organisation;
import hub.identity.organisation.OrganisationKind;
import hub.identity.organisation.Organisations;
import hub.identity.organisation.Profile;
import hub.identity.person.FactoryRole;
import hub.identity.person.Person;
import hub.platform.caller.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class EntitlementsTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	private static final String ISSUER = "https://login.example";

	@Autowired
	private Organisations organisations;

	private final UUID factory = UUID.randomUUID();

	private final Person person = new Person(UUID.randomUUID(), 1, NOW, NOW, ISSUER, "ada", "Ada", null, null,
			List.of(new FactoryRole(this.factory, Set.of(Role.TRAINER))));

	@Test
	void addWhatIsConfiguredToWhatIsRecorded() {
		Holdings holdings = entitlements(new Appointment(ISSUER, "ada", this.factory, Set.of(Role.OPERATOR)))
			.of(this.person);

		assertThat(holdings.factories().get(this.factory)).containsExactlyInAnyOrder(Role.TRAINER, Role.OPERATOR);
		assertThat(holdings.roles()).containsExactlyInAnyOrder(Role.TRAINER, Role.OPERATOR);
	}

	@Test
	void giveNothingToTheSameNameAtAnotherIssuer() {
		Holdings holdings = entitlements(
				new Appointment("https://other.example", "ada", this.factory, Set.of(Role.OPERATOR)))
			.of(this.person);

		assertThat(holdings.roles()).containsExactly(Role.TRAINER);
	}

	@Test
	void nameNoMoreOrganisationsThanATokenCanCarryTheNewestFirst() {
		List<Organisation> many = new ArrayList<>();
		for (int number = 0; number < 45; number++) {
			many.add(Organisation.register(UUID.randomUUID(),
					new Profile("O " + number, "FR", OrganisationKind.STARTUP, null, null, null, null, List.of(), null),
					this.person.id(), NOW.plusSeconds(number)));
		}
		this.organisations.addAll(many);

		Holdings holdings = entitlements().of(this.person);

		assertThat(holdings.organisations()).hasSize(Holdings.MAX_ORGANISATIONS)
			.containsKey(many.getLast().id())
			.doesNotContainKey(many.getFirst().id());
	}

	@Test
	void areEmptyForAProgramThatNobodyHasGrantedAnything() {
		assertThat(entitlements().ofClient(UUID.randomUUID())).isEqualTo(Holdings.none());
	}

	private Entitlements entitlements(Appointment... appointments) {
		return new Entitlements(this.organisations, new Appointments(List.of(appointments)));
	}

}
