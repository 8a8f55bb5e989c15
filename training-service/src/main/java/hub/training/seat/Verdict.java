package hub.training.seat;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one applicant.
 *
 * @param yourValue the applicant's value; absent when there is none to show
 * @param required what the rule asks for
 * @param remedy key of the sentence that says what would change the answer; absent when
 * the rule is satisfied
 * @param values what fills that sentence
 */
public record Verdict(EnrolmentRule rule, boolean satisfied, @Nullable String yourValue, String required,
		@Nullable String remedy, Map<String, String> values) {

	static Verdict satisfied(EnrolmentRule rule, @Nullable String yourValue, String required) {
		return new Verdict(rule, true, yourValue, required, null, Map.of());
	}

	static Verdict broken(EnrolmentRule rule, @Nullable String yourValue, String required, String remedy,
			Map<String, String> values) {
		return new Verdict(rule, false, yourValue, required, remedy, values);
	}

}
