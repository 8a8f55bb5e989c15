package hub.training.seat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * An enrolment is refused by a rule; says which, the applicant's value and what would
 * change the answer.
 */
public final class RuleBrokenException extends RefusedException {

	private final EnrolmentRule rule;

	RuleBrokenException(Verdict verdict) {
		super(verdict.rule().refusal(), key(verdict), members(verdict));
		this.rule = verdict.rule();
	}

	public EnrolmentRule rule() {
		return this.rule;
	}

	private static String key(Verdict verdict) {
		return (verdict.remedy() != null) ? verdict.remedy() : verdict.rule().name();
	}

	private static Map<String, Object> members(Verdict verdict) {
		Map<String, Object> members = new LinkedHashMap<>(verdict.values());
		members.put("rule", verdict.rule().name());
		members.put("required", verdict.required());
		if (verdict.yourValue() != null) {
			members.put("yourValue", verdict.yourValue());
		}
		if (verdict.rule().refusal() == ProblemType.INVALID_STATE) {
			members.put("allowedActions", List.of());
		}
		return members;
	}

}
