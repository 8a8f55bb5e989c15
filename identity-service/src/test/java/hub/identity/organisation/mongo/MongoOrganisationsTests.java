package hub.identity.organisation.mongo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import hub.identity.IdentityTest;
import hub.identity.organisation.ClientGrant;
import hub.identity.organisation.Organisation;
import hub.identity.organisation.OrganisationKind;
import hub.identity.organisation.Organisations;
import hub.identity.organisation.Profile;
import hub.identity.organisation.Viewer;
import hub.platform.caller.Role;
import hub.platform.problem.DuplicateException;
import hub.platform.problem.NotFoundException;
import hub.platform.store.Change;
import hub.platform.web.Expected;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IdentityTest
class MongoOrganisationsTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	@Autowired
	private Organisations organisations;

	private final UUID founder = UUID.randomUUID();

	private final UUID id = UUID.randomUUID();

	@Test
	void giveBackEverything() {
		Profile full = new Profile("Atelier", "FR", OrganisationKind.COMPANY, 6, new BigDecimal("250000.10"),
				new BigDecimal("1.00"), LocalDate.of(2024, 2, 29), List.of("health", "energy"), "N " + this.id);
		Organisation added = add(full);

		assertThat(this.organisations.getOrganisation(seenBy(this.founder), this.id)).isEqualTo(added);
	}

	@Test
	void giveBackWhatIsNotKnownAsNotKnown() {
		add(bare("Bare"));

		Profile found = this.organisations.getOrganisation(seenBy(this.founder), this.id).profile();
		assertThat(found).isEqualTo(bare("Bare"));
		assertThat(found.sizeClass()).isEmpty();
	}

	@Test
	void showNothingToStrangers() {
		add(bare("Hidden"));
		Viewer stranger = seenBy(UUID.randomUUID());

		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.organisations.getOrganisation(stranger, this.id));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.organisations.update(stranger, this.id,
				Expected.any(), Change.none(), (organisation) -> organisation));
	}

	@Test
	void showAProgramWhatWasGrantedToIt() {
		add(bare("Granted"));

		assertThat(this.organisations.getOrganisation(new Viewer(false, null, Set.of(this.id)), this.id).id())
			.isEqualTo(this.id);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.organisations.getOrganisation(new Viewer(false, null, Set.of()), this.id));
	}

	@Test
	void areFoundByThePersonAndByTheProgram() {
		UUID client = UUID.randomUUID();
		add(bare("Found"));
		this.organisations.update(seenBy(this.founder), this.id, Expected.any(), Change.none(),
				(organisation) -> organisation
					.granting(ClientGrant.of(UUID.randomUUID(), client, "Portal", Set.of(Role.MEMBER), NOW), NOW));

		assertThat(this.organisations.organisationsOf(this.founder)).extracting(Organisation::id)
			.containsExactly(this.id);
		assertThat(this.organisations.organisationsGranting(client)).extracting(Organisation::id)
			.containsExactly(this.id);
		assertThat(this.organisations.organisationsGranting(UUID.randomUUID())).isEmpty();
	}

	@Test
	void answerARepeatedEntryWithTheFirst() {
		Organisation first = add(bare("First"));

		assertThat(this.organisations.add(Organisation.register(this.id, bare("Second"), this.founder, NOW),
				Change.none()))
			.isEqualTo(first);
	}

	@Test
	void refuseANumberThatIsTakenWhenItIsChangedToo() {
		add(new Profile("One", "FR", OrganisationKind.STARTUP, null, null, null, null, List.of(), "N" + this.id));
		UUID other = UUID.randomUUID();
		this.organisations.add(Organisation.register(other, bare("Two"), this.founder, NOW), Change.none());

		assertThatExceptionOfType(DuplicateException.class)
			.isThrownBy(() -> this.organisations.update(seenBy(this.founder), other, Expected.any(), Change.none(),
					(organisation) -> new Organisation(organisation.id(), organisation.version() + 1,
							organisation.createdAt(), NOW,
							new Profile("Two", "FR", OrganisationKind.STARTUP, null, null, null, null, List.of(),
									"n " + this.id),
							organisation.verification(), null, organisation.members(), List.of(), List.of())));
	}

	@Test
	void enterOnlyThoseThatAreMissing() {
		Organisation there = add(bare("There"));
		Organisation missing = Organisation.register(UUID.randomUUID(), bare("Missing"), this.founder, NOW);

		this.organisations.addAll(List.of(there, missing));
		this.organisations.addAll(List.of(there, missing));

		assertThat(this.organisations.organisationsOf(this.founder)).hasSize(2);
	}

	private Organisation add(Profile profile) {
		return this.organisations.add(Organisation.register(this.id, profile, this.founder, NOW), Change.none());
	}

	private static Viewer seenBy(UUID person) {
		return new Viewer(false, person, Set.of());
	}

	private static Profile bare(String name) {
		return new Profile(name, "FR", OrganisationKind.STARTUP, null, null, null, null, List.of(), null);
	}

}
