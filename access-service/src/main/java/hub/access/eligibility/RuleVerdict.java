package hub.access.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * What one rule of a mode says of an applicant.
 *
 * @param rule name of the rule
 * @param yourValue what the applicant stated
 * @param remedy what would change the answer; absent when nothing has to, or nothing can
 * @param confirmedBy who decides what the data leave open
 */
public record RuleVerdict(String rule, Outcome outcome, Sentence yourValue, Sentence required,
		@Nullable Sentence remedy, @Nullable Sentence confirmedBy) {
}
