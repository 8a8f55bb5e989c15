package hub.access.eligibility;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import hub.access.mode.AccessMode;
import hub.access.mode.AccessModeId;
import hub.access.mode.AccessModes;

/**
 * Tells an applicant, before any form is filled in, which mode admits him and why the
 * others do not. Decides nothing.
 */
@Service
public class EligibilityChecking {

	private final AccessModes modes;

	private final Vocabulary vocabulary;

	EligibilityChecking(AccessModes modes, Vocabulary vocabulary) {
		this.modes = modes;
		this.vocabulary = vocabulary;
	}

	public List<ModeVerdict> check(Applicant applicant) {
		RuleJudge judge = new RuleJudge(applicant, this.vocabulary);
		List<ModeVerdict> verdicts = this.modes.allAccessModes()
			.stream()
			.map((mode) -> ModeVerdict.of(mode, mode.terms().rules().stream().map(judge::judge).toList()))
			.toList();
		return verdicts.stream()
			.map((verdict) -> (verdict.outcome() == Outcome.NOT_SATISFIED)
					? verdict.fallingBackTo(fallback(verdict.mode(), verdicts)) : verdict)
			.toList();
	}

	/** The mode with the best answer, of the same programme if one of them is as good. */
	private static @Nullable AccessModeId fallback(AccessMode refusing, List<ModeVerdict> verdicts) {
		return verdicts.stream()
			.filter((other) -> other.outcome() != Outcome.NOT_SATISFIED)
			.max(Comparator.comparing(ModeVerdict::outcome)
				.thenComparing(
						(other) -> Objects.equals(other.mode().terms().programme(), refusing.terms().programme())))
			.map((other) -> other.mode().id())
			.orElse(null);
	}

}
