package hub.access.eligibility;

import java.util.List;

import org.jspecify.annotations.Nullable;

import hub.access.mode.AccessMode;
import hub.access.mode.AccessModeId;

/**
 * What a mode says of an applicant, rule by rule.
 *
 * @param fallback another mode that may admit the applicant; absent when this one may, or
 * none does
 */
public record ModeVerdict(AccessMode mode, Outcome outcome, List<RuleVerdict> rules, @Nullable AccessModeId fallback) {

	static ModeVerdict of(AccessMode mode, List<RuleVerdict> rules) {
		Outcome outcome = rules.stream().map(RuleVerdict::outcome).reduce(Outcome.SATISFIED, Outcome::and);
		return new ModeVerdict(mode, outcome, rules, null);
	}

	ModeVerdict fallingBackTo(@Nullable AccessModeId other) {
		return new ModeVerdict(this.mode, this.outcome, this.rules, other);
	}

}
