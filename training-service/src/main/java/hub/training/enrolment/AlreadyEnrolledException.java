package hub.training.enrolment;

import java.util.LinkedHashMap;
import java.util.Map;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.training.seat.EnrolmentId;
import hub.training.seat.EnrolmentRule;
import org.jspecify.annotations.Nullable;

/**
 * The person has an active enrolment in this course already.
 */
public final class AlreadyEnrolledException extends RefusedException {

	AlreadyEnrolledException(@Nullable EnrolmentId other) {
		super(ProblemType.DUPLICATE, "already-enrolled", members(other));
	}

	private static Map<String, Object> members(@Nullable EnrolmentId other) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("rule", EnrolmentRule.ONE_ACTIVE_ENROLMENT.name());
		members.put("yourValue", "1");
		members.put("required", "0");
		if (other != null) {
			members.put("enrolmentId", other.value().toString());
		}
		return members;
	}

}
