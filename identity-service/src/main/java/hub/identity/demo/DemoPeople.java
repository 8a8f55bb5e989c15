package hub.identity.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import hub.identity.organisation.Member;
import hub.identity.organisation.Organisation;
import hub.identity.organisation.OrganisationKind;
import hub.identity.organisation.Profile;
import hub.identity.organisation.Verification;
import hub.identity.person.FactoryRole;
import hub.identity.person.Person;
import hub.platform.caller.Role;
import hub.platform.ids.SeedIds;
import org.jspecify.annotations.Nullable;

/**
 * Who the demo people are and where they belong. The ids follow from the names, so that
 * they are the same in every demo.
 */
final class DemoPeople {

	private static final int CROWD_PER_ORGANISATION = 10;

	private static final UUID AI2F = SeedIds.of("factory", "ai2f");

	private static final UUID L_AIF = SeedIds.of("factory", "l-aif");

	private static final Home STARTUP_A = new Home("startup-a", "nordlicht.example",
			new Profile("Nordlicht Sprachmodelle GmbH", "DE", OrganisationKind.STARTUP, 14, euro(900_000),
					euro(1_200_000), LocalDate.of(2022, 3, 14), List.of("manufacturing"), "HRB 123456"));

	private static final Home STARTUP_B = new Home("startup-b", "atelier-vision.example",
			new Profile("Atelier Vision SAS", "FR", OrganisationKind.STARTUP, 6, euro(310_000), euro(420_000),
					LocalDate.of(2024, 1, 15), List.of("health"), "RCS 912345678"));

	private static final Home UNIVERSITY = new Home("university", "uni-rhein.example", new Profile(
			"Universität am Rhein", "DE", OrganisationKind.UNIVERSITY, 5200, null, null, null, List.of(), null));

	private static final List<Account> ACCOUNTS = List.of(
			new Account("member", "Mira Vogel", "de", STARTUP_A, Set.of(Role.MEMBER), null, null,
					"member of startup A"),
			new Account("org-admin", "Anton Brandt", "de", STARTUP_A, Set.of(Role.MEMBER, Role.ORG_ADMIN), null, null,
					"administrator of startup A"),
			new Account("other-member", "Odile Marchand", "fr", STARTUP_B, Set.of(Role.MEMBER, Role.ORG_ADMIN), null,
					null, "administrator of startup B"),
			new Account("researcher", "Rana Idrissi", "en", UNIVERSITY, Set.of(Role.MEMBER, Role.ORG_ADMIN), null, null,
					"researcher at a university"),
			staff("trainer", "Thea Lindqvist", Role.TRAINER, AI2F, "trainer of ai2f"),
			staff("expert", "Emil Novak", Role.SUPPORT_STAFF, AI2F, "expert of ai2f"),
			staff("second-expert", "Sofia Greco", Role.SUPPORT_STAFF, AI2F, "second expert of ai2f"),
			new Account("reviewer", "Ruben Castro", "en", STARTUP_B, Set.of(Role.MEMBER), Role.REVIEWER, AI2F,
					"reviewer of ai2f, also member of startup B"),
			staff("second-reviewer", "Signe Holm", Role.REVIEWER, AI2F, "second reviewer of ai2f"),
			staff("operator", "Olga Petrova", Role.OPERATOR, AI2F, "operator of ai2f"),
			staff("editor", "Edda Keller", Role.CATALOG_EDITOR, AI2F, "catalogue editor of ai2f"),
			staff("auditor", "Aurel Popescu", Role.AUDITOR, AI2F, "auditor of ai2f"),
			staff("laif-expert", "Lena Hoffmann", Role.SUPPORT_STAFF, L_AIF, "expert of another factory, l-aif"));

	private DemoPeople() {
	}

	/** An organisation of the demo and the domain of its people's addresses. */
	record Home(String slug, String domain, Profile profile) {

		UUID id() {
			return SeedIds.of("organisation", this.slug);
		}

	}

	/** An account of the demo. */
	record Account(String name, String displayName, String language, @Nullable Home organisation, Set<Role> roles,
			@Nullable Role factoryRole, @Nullable UUID factoryId, String describes) {

		UUID id() {
			return SeedIds.of("person", this.name);
		}

		private Person toPerson(Instant now) {
			String domain = (this.organisation != null) ? this.organisation.domain() : "ai-factory.example";
			String email = this.displayName.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + domain;
			List<FactoryRole> factoryRoles = (this.factoryId != null && this.factoryRole != null)
					? List.of(new FactoryRole(this.factoryId, Set.of(this.factoryRole))) : List.of();
			return new Person(id(), 1, now, now, Person.DEMO_ISSUER, this.name, this.displayName, email, this.language,
					factoryRoles);
		}

	}

	static List<Account> accounts() {
		return ACCOUNTS;
	}

	static List<Person> people(int crowd, Instant now) {
		List<Person> people = new ArrayList<>(ACCOUNTS.stream().map((account) -> account.toPerson(now)).toList());
		for (int number = 1; number <= crowd; number++) {
			String name = crowdName(number);
			people.add(new Person(SeedIds.of("person", name), 1, now, now, Person.DEMO_ISSUER, name,
					"Crowd " + name.substring(6), name + "@crowd-" + (organisationOf(number) + 1) + ".example", "en",
					List.of()));
		}
		return people;
	}

	static List<Organisation> organisations(int crowd, Instant now) {
		List<Organisation> organisations = new ArrayList<>();
		List.of(STARTUP_A, STARTUP_B, UNIVERSITY)
			.forEach((organisation) -> organisations.add(organisation(organisation.id(), organisation.profile(),
					ACCOUNTS.stream()
						.filter((account) -> organisation.equals(account.organisation()))
						.map((account) -> new Member(account.id(), 1, now, now, account.roles()))
						.toList(),
					now)));
		for (int first = 1; first <= crowd; first += CROWD_PER_ORGANISATION) {
			List<Member> members = new ArrayList<>();
			for (int number = first; number < first + CROWD_PER_ORGANISATION && number <= crowd; number++) {
				members.add(new Member(SeedIds.of("person", crowdName(number)), 1, now, now,
						(number == first) ? Set.of(Role.MEMBER, Role.ORG_ADMIN) : Set.of(Role.MEMBER)));
			}
			int ordinal = organisationOf(first) + 1;
			organisations.add(organisation(SeedIds.of("organisation", "crowd-" + ordinal),
					new Profile("Crowd " + ordinal + " SARL", "LU", OrganisationKind.STARTUP, members.size(),
							euro(100_000), null, null, List.of(), "CROWD " + ordinal),
					members, now));
		}
		return organisations;
	}

	private static Organisation organisation(UUID id, Profile profile, List<Member> members, Instant now) {
		return new Organisation(id, 1, now, now, profile, Verification.PENDING, null, members, List.of(), List.of());
	}

	private static Account staff(String name, String displayName, Role role, UUID factory, String describes) {
		return new Account(name, displayName, "en", null, Set.of(), role, factory, describes);
	}

	private static String crowdName(int number) {
		return String.format(Locale.ROOT, "crowd-%03d", number);
	}

	private static int organisationOf(int number) {
		return (number - 1) / CROWD_PER_ORGANISATION;
	}

	private static BigDecimal euro(long amount) {
		return BigDecimal.valueOf(amount).setScale(2);
	}

}
