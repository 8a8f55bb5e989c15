package hub.identity.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import hub.identity.organisation.Member;
import hub.identity.organisation.Organisation;
import hub.identity.person.Person;
import hub.platform.caller.Role;
import hub.platform.ids.SeedIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DemoPeopleTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	@Test
	void areTheSameInEveryDemo() {
		assertThat(DemoPeople.people(0, NOW).getFirst().id()).isEqualTo(SeedIds.of("person", "member"));
		assertThat(DemoPeople.people(0, NOW).getFirst().issuer()).isEqualTo(Person.DEMO_ISSUER);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 1", "10, 1", "11, 2", "1000, 100" })
	void comeTenToAnOrganisation(int crowd, int organisations) {
		assertThat(DemoPeople.people(crowd, NOW)).hasSize(13 + crowd);
		assertThat(DemoPeople.organisations(crowd, NOW)).hasSize(3 + organisations);
	}

	@Test
	void haveOneAdministratorInEachOrganisationOfTheCrowd() {
		List<Organisation> crowd = DemoPeople.organisations(25, NOW).subList(3, 6);

		assertThat(crowd).allSatisfy((organisation) -> {
			assertThat(organisation.members().getFirst().isAdmin()).isTrue();
			assertThat(organisation.members().stream().filter(Member::isAdmin)).hasSize(1);
		});
		assertThat(crowd.getLast().members()).hasSize(5);
	}

	@Test
	void areNamedWithThreeDigits() {
		assertThat(DemoPeople.people(12, NOW).stream().map(Person::subject)).contains("crowd-001", "crowd-012");
	}

	@Test
	void haveNumbersAndNamesOfTheirOwn() {
		List<Organisation> organisations = DemoPeople.organisations(200, NOW);

		assertThat(organisations.stream()
			.map((organisation) -> organisation.profile().registrationKey())
			.flatMap(Optional::stream)).doesNotHaveDuplicates();
		assertThat(DemoPeople.people(200, NOW).stream().map(Person::id)).doesNotHaveDuplicates();
		assertThat(DemoPeople.people(200, NOW).stream().map(Person::email)).doesNotHaveDuplicates();
	}

	@Test
	void allBelongToSomebodyOrWorkForSomebody() {
		Set<UUID> members = DemoPeople.organisations(30, NOW)
			.stream()
			.flatMap((organisation) -> organisation.members().stream())
			.map(Member::personId)
			.collect(Collectors.toSet());

		assertThat(DemoPeople.people(30, NOW))
			.allMatch((person) -> members.contains(person.id()) || !person.factoryRoles().isEmpty());
	}

	@Test
	void includeAReviewerWithAnInterest() {
		Person reviewer = DemoPeople.people(0, NOW)
			.stream()
			.filter((person) -> person.subject().equals("reviewer"))
			.findFirst()
			.orElseThrow();

		assertThat(reviewer.factoryRoles().getFirst().roles()).containsExactly(Role.REVIEWER);
		assertThat(DemoPeople.organisations(0, NOW).get(1).findMember(reviewer.id())).isPresent();
	}

	@Test
	void haveSmallStartupsToTryTheRulesWith() {
		assertThat(DemoPeople.organisations(0, NOW)
			.stream()
			.map((organisation) -> organisation.profile().sizeClass().map(Enum::name).orElse("")))
			.containsExactly("SMALL", "MICRO", "LARGE");
	}

}
