package hub.access.eligibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import hub.access.eligibility.seed.VocabularyFixtures;
import hub.access.hours.GpuHours;
import hub.access.mode.AccessMode;
import hub.access.mode.AccessModeId;
import hub.access.mode.AccessModes;
import hub.access.mode.ModeFilter;
import hub.access.mode.seed.ModeFixtures;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;

import static hub.access.eligibility.Outcome.NEEDS_CONFIRMATION;
import static hub.access.eligibility.Outcome.NOT_SATISFIED;
import static hub.access.eligibility.Outcome.SATISFIED;
import static org.assertj.core.api.Assertions.assertThat;

class EligibilityCheckingTests {

	private final EligibilityChecking checking = new EligibilityChecking(new ShippedAccessModes(),
			VocabularyFixtures.shipped());

	@Nested
	class AStartup {

		@Test
		void isAdmittedToThePlayground() {
			ModeVerdict playground = verdict("aif-playground", startup(2500, 3));

			assertThat(playground.outcome()).isEqualTo(SATISFIED);
			assertThat(playground.rules()).extracting(RuleVerdict::rule)
				.containsExactly("organisation", "country", "purpose", "gpu-hours", "duration");
			assertThat(playground.fallback()).isNull();
		}

		@Test
		void isToldTheModeForSmallerRequests() {
			ModeVerdict fastLane = verdict("aif-fast-lane", startup(2500, 3));

			assertThat(fastLane.outcome()).isEqualTo(NOT_SATISFIED);
			assertThat(rule(fastLane, "gpu-hours").remedy()).isNotNull();
			assertThat(fastLane.fallback()).isEqualTo(ModeFixtures.mode("aif-playground").id());
		}

		@Test
		void mustHaveItsExperienceConfirmedForTheFastLane() {
			RuleVerdict organisation = rule(verdict("aif-fast-lane", startup(20_000, 3)), "organisation");

			assertThat(organisation.outcome()).isEqualTo(NEEDS_CONFIRMATION);
			assertThat(organisation.confirmedBy()).isEqualTo(Sentence.of("confirmed-by.factory"));
		}

		@Test
		void isAskedWhetherItsWorkIsFundedByTheUnion() {
			Applicant silent = startup(200_000, 6);

			assertThat(rule(verdict("ehpc-ai-science", silent), "organisation").remedy())
				.isEqualTo(Sentence.of("remedy.say-whether-funded"));
			assertThat(rule(verdict("ehpc-ai-science", funded(true)), "organisation").outcome()).isEqualTo(SATISFIED);
			assertThat(rule(verdict("ehpc-ai-science", funded(false)), "organisation").outcome())
				.isEqualTo(NOT_SATISFIED);
		}

		@Test
		void outsideTheUnionIsConfirmedByTheJointUndertaking() {
			Applicant norwegian = new Applicant("NO", OrganisationKind.STARTUP, 12, new BigDecimal("800000"), null,
					Purpose.INDUSTRIAL, GpuHours.of(2500), 3, null);

			RuleVerdict country = rule(verdict("aif-playground", norwegian), "country");

			assertThat(country.outcome()).isEqualTo(NEEDS_CONFIRMATION);
			assertThat(country.confirmedBy()).isEqualTo(Sentence.of("confirmed-by.eurohpc"));
		}

		@Test
		void withAnotherPurposeThanTheProgrammeAsksTheFactory() {
			Applicant researching = new Applicant("FR", OrganisationKind.STARTUP, 12, new BigDecimal("800000"), null,
					Purpose.RESEARCH, GpuHours.of(2500), 3, null);

			assertThat(rule(verdict("aif-playground", researching), "purpose").outcome()).isEqualTo(NEEDS_CONFIRMATION);
		}

		private static Applicant funded(boolean euFunded) {
			return new Applicant("FR", OrganisationKind.STARTUP, 12, new BigDecimal("800000"), null, Purpose.RESEARCH,
					GpuHours.of(200_000), 6, euFunded);
		}

	}

	@Nested
	class ACompany {

		@Test
		void isAnSmeUnder250StaffAndUpToOneOfTheSums() {
			assertThat(company(249, "50000000", null).isSme()).isEqualTo(SATISFIED);
			assertThat(company(250, "50000000", null).isSme()).isEqualTo(NOT_SATISFIED);
			assertThat(company(249, "50000000.01", "43000000").isSme()).isEqualTo(SATISFIED);
			assertThat(company(249, "50000000.01", "43000000.01").isSme()).isEqualTo(NOT_SATISFIED);
		}

		@Test
		void isAskedForTheBalanceSheetWhenTheTurnoverIsTooHigh() {
			assertThat(company(249, "60000000", null).isSme()).isEqualTo(NEEDS_CONFIRMATION);
			assertThat(company(249, null, null).isSme()).isEqualTo(NEEDS_CONFIRMATION);
		}

		@Test
		void ofAnySizeMayBeAtEntryLevelWhichTheFactoryConfirms() {
			RuleVerdict organisation = rule(verdict("aif-playground", company(5000, "900000000", "900000000")),
					"organisation");

			assertThat(organisation.outcome()).isEqualTo(NEEDS_CONFIRMATION);
			assertThat(organisation.confirmedBy()).isEqualTo(Sentence.of("confirmed-by.factory"));
		}

		@Test
		void thatIsLargeMayPay() {
			assertThat(verdict("ehpc-commercial", company(5000, "900000000", "900000000")).outcome())
				.isEqualTo(SATISFIED);
		}

		private static Applicant company(int staff, @Nullable String turnover, @Nullable String balance) {
			return new Applicant("FR", OrganisationKind.COMPANY, staff,
					(turnover != null) ? new BigDecimal(turnover) : null,
					(balance != null) ? new BigDecimal(balance) : null, Purpose.INDUSTRIAL, GpuHours.of(2500), 3, null);
		}

	}

	@Nested
	class AUniversity {

		@Test
		void isNotForTheIndustrialModes() {
			ModeVerdict playground = verdict("aif-playground", university(2500));

			assertThat(rule(playground, "organisation").outcome()).isEqualTo(NOT_SATISFIED);
			assertThat(rule(playground, "organisation").remedy()).isEqualTo(Sentence.of("remedy.organisation"));
		}

		@Test
		void mayApplyAtSurf() {
			assertThat(verdict("surf-small-compute", university(2500)).outcome()).isEqualTo(SATISFIED);
		}

		@Test
		void learnsThatNodeHoursDependOnTheNode() {
			assertThat(rule(verdict("ehpc-benchmark", university(100)), "node-hours").outcome())
				.isEqualTo(NOT_SATISFIED);
			assertThat(rule(verdict("ehpc-benchmark", university(1_000)), "node-hours").outcome())
				.isEqualTo(NEEDS_CONFIRMATION);
			assertThat(rule(verdict("ehpc-benchmark", university(2_000)), "node-hours").outcome()).isEqualTo(SATISFIED);
			assertThat(rule(verdict("ehpc-benchmark", university(20_001)), "node-hours").outcome())
				.isEqualTo(NOT_SATISFIED);
		}

		private static Applicant university(long hours) {
			return new Applicant("NL", OrganisationKind.UNIVERSITY, 4000, new BigDecimal("500000000"), null,
					Purpose.RESEARCH, GpuHours.of(hours), 3, null);
		}

	}

	@Test
	void everyRuleThatRefusesSaysWhatWouldChangeIt() {
		Applicant hopeless = new Applicant("US", OrganisationKind.PUBLIC_BODY, 1, null, null, Purpose.PUBLIC,
				GpuHours.of(900_000_000), 120, false);

		assertThat(this.checking.check(hopeless)).flatExtracting(ModeVerdict::rules)
			.filteredOn((rule) -> rule.outcome() == NOT_SATISFIED)
			.isNotEmpty()
			.allSatisfy((rule) -> assertThat(rule.remedy()).isNotNull());
	}

	@Test
	void everyRuleThatIsOpenSaysWhoDecides() {
		assertThat(this.checking.check(startup(200_000, 6))).flatExtracting(ModeVerdict::rules)
			.filteredOn((rule) -> rule.outcome() == NEEDS_CONFIRMATION)
			.isNotEmpty()
			.allSatisfy((rule) -> assertThat(rule.confirmedBy()).isNotNull());
	}

	@Test
	void aWordThatNobodyHasExplainedIsConfirmedByTheFactory() {
		assertThat(ApplicantWord.unexplained("moonshot").judge(startup(1, 1)).outcome()).isEqualTo(NEEDS_CONFIRMATION);
	}

	@Test
	void everyWordOfTheShippedModesIsExplained() {
		Vocabulary vocabulary = VocabularyFixtures.shipped();

		assertThat(ModeFixtures.shippedModes()).flatExtracting((mode) -> mode.terms().audience().eligibility())
			.allSatisfy((word) -> assertThat(vocabulary.words()).containsKey(word));
	}

	private ModeVerdict verdict(String slug, Applicant applicant) {
		return this.checking.check(applicant)
			.stream()
			.filter((verdict) -> verdict.mode().slug().equals(slug))
			.findFirst()
			.orElseThrow();
	}

	private static RuleVerdict rule(ModeVerdict verdict, String name) {
		return verdict.rules().stream().filter((rule) -> rule.rule().equals(name)).findFirst().orElseThrow();
	}

	private static Applicant startup(long hours, int months) {
		return new Applicant("FR", OrganisationKind.STARTUP, 12, new BigDecimal("800000"), null, Purpose.INDUSTRIAL,
				GpuHours.of(hours), months, null);
	}

	/** The shipped modes without a store. */
	private static final class ShippedAccessModes implements AccessModes {

		@Override
		public Optional<AccessMode> findAccessMode(AccessModeId id) {
			return allAccessModes().stream().filter((mode) -> mode.id().equals(id)).findFirst();
		}

		@Override
		public Page<AccessMode> listAccessModes(ModeFilter filter, PageQuery query) {
			return new Page<>(allAccessModes(), 100, null, null);
		}

		@Override
		public List<AccessMode> allAccessModes() {
			return ModeFixtures.shippedModes();
		}

		@Override
		public void addMissing(List<AccessMode> modes) {
			throw new UnsupportedOperationException();
		}

	}

}
