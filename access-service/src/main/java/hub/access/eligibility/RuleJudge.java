package hub.access.eligibility;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import hub.access.hours.GpuHours;
import hub.access.mode.AccessRule;
import hub.access.mode.Durations;
import hub.access.mode.HourLimits;

/**
 * Judges an applicant by one rule at a time, and says what would change the answer.
 */
final class RuleJudge {

	/**
	 * Nodes of the catalogue have between one and so many accelerators (DGX systems have
	 * eight).
	 */
	private static final int MOST_ACCELERATORS_PER_NODE = 8;

	private final Applicant applicant;

	private final Vocabulary vocabulary;

	RuleJudge(Applicant applicant, Vocabulary vocabulary) {
		this.applicant = applicant;
		this.vocabulary = vocabulary;
	}

	RuleVerdict judge(AccessRule rule) {
		return switch (rule) {
			case AccessRule.Applicants applicants -> judgeApplicant(rule, applicants.words());
			case AccessRule.Countries countries -> judgeCountry(rule, countries.described());
			case AccessRule.Programme programme -> judgePurpose(rule, programme.programme());
			case AccessRule.GpuHourRange range -> judgeGpuHours(rule, range.min(), range.max());
			case AccessRule.NodeHourRange range -> judgeNodeHours(rule, range.min(), range.max());
			case AccessRule.Duration duration -> judgeDuration(rule, duration.offered());
		};
	}

	private RuleVerdict judgeApplicant(AccessRule rule, List<String> names) {
		List<ApplicantWord> words = names.stream().map(this.vocabulary::word).toList();
		ApplicantWord.Verdict kind = words.stream()
			.filter((word) -> !word.condition())
			.map((word) -> word.judge(this.applicant))
			.max(Comparator.comparing(ApplicantWord.Verdict::outcome))
			.orElse(new ApplicantWord.Verdict(Outcome.SATISFIED, null, null));
		ApplicantWord.Verdict verdict = words.stream()
			.filter(ApplicantWord::condition)
			.map((word) -> word.judge(this.applicant))
			.filter((condition) -> condition.outcome().compareTo(kind.outcome()) < 0)
			.min(Comparator.comparing(ApplicantWord.Verdict::outcome))
			.orElse(kind);
		String remedy = (verdict.outcome() == Outcome.NOT_SATISFIED) ? "remedy.organisation" : verdict.remedy();
		return new RuleVerdict(rule.name(), verdict.outcome(),
				new Sentence("your.organisation",
						Map.of("kind", this.applicant.kind(), "staff", this.applicant.staffCount())),
				required(words), (remedy != null) ? Sentence.of(remedy) : null, confirmer(verdict.confirmedBy()));
	}

	private static Sentence required(List<ApplicantWord> words) {
		List<String> kinds = words.stream().filter((word) -> !word.condition()).map(ApplicantWord::word).toList();
		List<String> conditions = words.stream().filter(ApplicantWord::condition).map(ApplicantWord::word).toList();
		return conditions.isEmpty() ? new Sentence("required.organisation", Map.of("words", kinds))
				: new Sentence("required.organisation-and", Map.of("words", kinds, "conditions", conditions));
	}

	private RuleVerdict judgeCountry(AccessRule rule, String described) {
		boolean decided = this.vocabulary.countries().contains(this.applicant.country());
		return new RuleVerdict(rule.name(), decided ? Outcome.SATISFIED : Outcome.NEEDS_CONFIRMATION,
				value(this.applicant.country()), value(described), null,
				decided ? null : confirmer(this.vocabulary.countriesConfirmedBy()));
	}

	private RuleVerdict judgePurpose(AccessRule rule, String programme) {
		Vocabulary.ProgrammeMeaning meaning = this.vocabulary.programmes().get(programme);
		boolean decided = meaning != null && meaning.purposes().contains(this.applicant.purpose());
		return new RuleVerdict(rule.name(), decided ? Outcome.SATISFIED : Outcome.NEEDS_CONFIRMATION,
				value(this.applicant.purpose()), new Sentence("required.purpose", Map.of("programme", programme)), null,
				decided ? null : confirmer((meaning != null) ? meaning.confirmedBy() : "factory"));
	}

	private RuleVerdict judgeGpuHours(AccessRule rule, @Nullable Long min, @Nullable Long max) {
		boolean admitted = new HourLimits(null, min, max, null, null, null, null).admits(this.applicant.hours());
		return new RuleVerdict(rule.name(), admitted ? Outcome.SATISFIED : Outcome.NOT_SATISFIED,
				value(this.applicant.hours()), range("gpu-hours", min, max),
				admitted ? null : range("remedy.gpu-hours", min, max), null);
	}

	/**
	 * Asked in GPU-hours, limited in node-hours: certain only where it holds for every
	 * kind of node.
	 */
	private RuleVerdict judgeNodeHours(AccessRule rule, @Nullable Long min, @Nullable Long max) {
		GpuHours hours = this.applicant.hours();
		BigDecimal most = hours.onNodesOf(1).value();
		BigDecimal least = hours.onNodesOf(MOST_ACCELERATORS_PER_NODE).value();
		boolean never = (min != null && most.compareTo(BigDecimal.valueOf(min)) < 0)
				|| (max != null && least.compareTo(BigDecimal.valueOf(max)) > 0);
		boolean always = (min == null || least.compareTo(BigDecimal.valueOf(min)) >= 0)
				&& (max == null || most.compareTo(BigDecimal.valueOf(max)) <= 0);
		Outcome outcome = never ? Outcome.NOT_SATISFIED : always ? Outcome.SATISFIED : Outcome.NEEDS_CONFIRMATION;
		return new RuleVerdict(rule.name(), outcome,
				new Sentence("your.node-hours",
						Map.of("hours", hours, "least", least.toPlainString(), "most", most.toPlainString())),
				range("node-hours", min, max), switch (outcome) {
					case NOT_SATISFIED -> range("remedy.node-hours", min, max);
					case NEEDS_CONFIRMATION -> Sentence.of("remedy.name-the-partition");
					case SATISFIED -> null;
				}, (outcome == Outcome.NEEDS_CONFIRMATION) ? confirmer("applicant") : null);
	}

	private RuleVerdict judgeDuration(AccessRule rule, Durations offered) {
		boolean admitted = offered.admits(this.applicant.months());
		Sentence required = offered.offered().isEmpty()
				? new Sentence("required.months-up-to", Map.of("max", String.valueOf(offered.maxMonths())))
				: new Sentence("required.months-of", Map.of("months", offered.offered()));
		return new RuleVerdict(rule.name(), admitted ? Outcome.SATISFIED : Outcome.NOT_SATISFIED,
				value(this.applicant.months()), required, admitted ? null : Sentence.of("remedy.duration"), null);
	}

	private static Sentence range(String unit, @Nullable Long min, @Nullable Long max) {
		String prefix = unit.startsWith("remedy.") ? unit : "required." + unit;
		if (min == null) {
			return new Sentence(prefix + "-up-to", Map.of("max", String.valueOf(max)));
		}
		return (max == null) ? new Sentence(prefix + "-from", Map.of("min", min))
				: new Sentence(prefix + "-between", Map.of("min", min, "max", max));
	}

	private static Sentence value(Object value) {
		return new Sentence("value", Map.of("value", value));
	}

	private static @Nullable Sentence confirmer(@Nullable String who) {
		return (who != null) ? Sentence.of("confirmed-by." + who) : null;
	}

}
