package hub.access.eligibility.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import hub.access.api.EligibilityCheckDto;
import hub.access.api.EligibilityCheckResultDto;
import hub.access.api.ModeEligibilityDto;
import hub.access.api.MoneyDto;
import hub.access.api.OrganisationKindDto;
import hub.access.api.PurposeDto;
import hub.access.api.RuleOutcomeDto;
import hub.access.api.RuleVerdictDto;
import hub.access.eligibility.Applicant;
import hub.access.eligibility.ModeVerdict;
import hub.access.eligibility.OrganisationKind;
import hub.access.eligibility.Outcome;
import hub.access.eligibility.Purpose;
import hub.access.eligibility.RuleVerdict;
import hub.access.eligibility.Sentence;
import hub.access.hours.GpuHours;
import hub.access.mode.AccessModeId;
import hub.access.mode.Provenance;

import hub.platform.problem.FieldError;
import hub.platform.problem.Texts;
import hub.platform.problem.ValidationException;

/** Verdicts as the contract shows them, in one language. */
final class EligibilityMapper {

	private final Texts texts;

	private final Locale language;

	EligibilityMapper(Texts texts, Locale language) {
		this.texts = texts;
		this.language = language;
	}

	static Applicant toDomain(EligibilityCheckDto check) {
		if (!GpuHours.isCountable(check.getGpuHours())) {
			throw new ValidationException(
					FieldError.member("/gpuHours", "TOO_PRECISE", Map.of("decimals", GpuHours.SCALE)));
		}
		return new Applicant(check.getCountry(), toDomain(check.getOrganisationKind()), check.getStaffCount(),
				inEuro(check.getAnnualTurnover()), inEuro(check.getBalanceSheetTotal()), toDomain(check.getPurpose()),
				new GpuHours(check.getGpuHours()), check.getMonths(), check.getEuFunded());
	}

	EligibilityCheckResultDto toDto(List<ModeVerdict> verdicts) {
		LocalDate asOf = verdicts.stream()
			.map((verdict) -> verdict.mode().terms().provenance().asOf())
			.max(Comparator.naturalOrder())
			.orElse(LocalDate.EPOCH);
		return new EligibilityCheckResultDto(asOf, verdicts.stream().map(this::toDto).toList());
	}

	private ModeEligibilityDto toDto(ModeVerdict verdict) {
		Provenance provenance = verdict.mode().terms().provenance();
		AccessModeId fallback = verdict.fallback();
		return new ModeEligibilityDto(verdict.mode().id().value(), verdict.mode().slug(), toDto(verdict.outcome()),
				verdict.rules().stream().map((rule) -> toDto(rule, provenance)).toList())
			.fallbackAccessModeId((fallback != null) ? fallback.value() : null);
	}

	private RuleVerdictDto toDto(RuleVerdict verdict, Provenance provenance) {
		return new RuleVerdictDto(verdict.rule(), toDto(verdict.outcome()), say(verdict.required()),
				provenance.source(), provenance.asOf())
			.yourValue(say(verdict.yourValue()))
			.remedy(sayIfAny(verdict.remedy()))
			.confirmedBy(sayIfAny(verdict.confirmedBy()));
	}

	private String say(Sentence sentence) {
		return this.texts.find(sentence.key(), sentence.values(), this.language)
			.orElseThrow(() -> new IllegalStateException("No text for " + sentence.key()));
	}

	private @Nullable String sayIfAny(@Nullable Sentence sentence) {
		return (sentence != null) ? say(sentence) : null;
	}

	private static @Nullable BigDecimal inEuro(@Nullable MoneyDto money) {
		return (money != null && "EUR".equals(money.getCurrency())) ? new BigDecimal(money.getAmount()) : null;
	}

	private static OrganisationKind toDomain(OrganisationKindDto kind) {
		return switch (kind) {
			case STARTUP -> OrganisationKind.STARTUP;
			case COMPANY -> OrganisationKind.COMPANY;
			case UNIVERSITY -> OrganisationKind.UNIVERSITY;
			case RESEARCH_ORGANISATION -> OrganisationKind.RESEARCH_ORGANISATION;
			case PUBLIC_BODY -> OrganisationKind.PUBLIC_BODY;
		};
	}

	private static Purpose toDomain(PurposeDto purpose) {
		return switch (purpose) {
			case INDUSTRIAL -> Purpose.INDUSTRIAL;
			case RESEARCH -> Purpose.RESEARCH;
			case PUBLIC -> Purpose.PUBLIC;
		};
	}

	private static RuleOutcomeDto toDto(Outcome outcome) {
		return switch (outcome) {
			case SATISFIED -> RuleOutcomeDto.SATISFIED;
			case NOT_SATISFIED -> RuleOutcomeDto.NOT_SATISFIED;
			case NEEDS_CONFIRMATION -> RuleOutcomeDto.NEEDS_CONFIRMATION;
		};
	}

}
