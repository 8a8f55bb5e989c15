package hub.training.seat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * A place in the line does not allow this now; says in which state it is and why.
 */
public final class PlaceRefusedException extends RefusedException {

	private PlaceRefusedException(ProblemType type, String key, Map<String, ?> values) {
		super(type, key, values);
	}

	static PlaceRefusedException inStatus(String key, Place place, Map<String, ?> more) {
		Map<String, Object> values = new LinkedHashMap<>(more);
		values.put("currentStatus", place.status().name());
		values.put("allowedActions", List.of());
		return new PlaceRefusedException(ProblemType.INVALID_STATE, key, values);
	}

	/** The same refusal, saying what is allowed instead. */
	public PlaceRefusedException allowing(List<String> actions) {
		String key = key();
		if (type() != ProblemType.INVALID_STATE || key == null) {
			return this;
		}
		Map<String, Object> values = new LinkedHashMap<>(values());
		values.put("allowedActions", actions);
		return new PlaceRefusedException(type(), key, values);
	}

	/** The enrolment has changed since the version that the caller named. */
	static PlaceRefusedException changedMeanwhile() {
		return new PlaceRefusedException(ProblemType.PRECONDITION_FAILED, "detail.precondition-failed", Map.of());
	}

	/** Approval needs a seat, and there is neither a seat nor a line. */
	static PlaceRefusedException noSeatLeft(SeatRules rules) {
		return new PlaceRefusedException(ProblemType.CAPACITY_EXHAUSTED, "no-seat-to-approve",
				Map.of("seats", String.valueOf(rules.seats())));
	}

}
