package hub.access.eligibility;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a word for a kind of applicant means.
 *
 * @param sme whether the organisation must be a small or medium-sized enterprise, or must
 * not; absent when it does not matter
 * @param euFunded whether the work must belong to a project funded by the Union
 * @param confirmedBy who confirms what the word means beyond that; absent when it means
 * no more
 * @param condition whether the word is asked of every applicant besides what he is
 */
public record ApplicantWord(String word, Set<OrganisationKind> organisations, @Nullable Boolean sme, boolean euFunded,
		@Nullable String confirmedBy, boolean condition) {

	private static final String APPLICANT = "applicant";

	/**
	 * What the word says of an applicant.
	 *
	 * @param confirmedBy who decides what is open
	 * @param remedy key of what the applicant can still say
	 */
	record Verdict(Outcome outcome, @Nullable String confirmedBy, @Nullable String remedy) {

		private static final Verdict NO = new Verdict(Outcome.NOT_SATISFIED, null, null);

	}

	/** A word that nobody has explained: somebody has to. */
	static ApplicantWord unexplained(String word) {
		return new ApplicantWord(word, Set.of(OrganisationKind.values()), null, false, "factory", false);
	}

	Verdict judge(Applicant applicant) {
		if (!this.organisations.contains(applicant.kind())) {
			return Verdict.NO;
		}
		Outcome size = size(applicant);
		if (size == Outcome.NOT_SATISFIED || (this.euFunded && Boolean.FALSE.equals(applicant.euFunded()))) {
			return Verdict.NO;
		}
		if (size == Outcome.NEEDS_CONFIRMATION) {
			return new Verdict(Outcome.NEEDS_CONFIRMATION, APPLICANT, "remedy.sums-in-euro");
		}
		if (this.euFunded && applicant.euFunded() == null) {
			return new Verdict(Outcome.NEEDS_CONFIRMATION, APPLICANT, "remedy.say-whether-funded");
		}
		return (this.confirmedBy != null) ? new Verdict(Outcome.NEEDS_CONFIRMATION, this.confirmedBy, null)
				: new Verdict(Outcome.SATISFIED, null, null);
	}

	private Outcome size(Applicant applicant) {
		if (this.sme == null) {
			return Outcome.SATISFIED;
		}
		Outcome sme = applicant.isSme();
		if (this.sme) {
			return sme;
		}
		return switch (sme) {
			case SATISFIED -> Outcome.NOT_SATISFIED;
			case NEEDS_CONFIRMATION -> Outcome.NEEDS_CONFIRMATION;
			case NOT_SATISFIED -> Outcome.SATISFIED;
		};
	}

}
