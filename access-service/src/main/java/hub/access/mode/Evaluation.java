package hub.access.mode;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the mode decides, and how long it takes.
 *
 * @param days days from submission or cut-off to the decision
 * @param daysKind {@code working} or {@code calendar}
 * @param steps what is done to an application, in this order
 */
public record Evaluation(String selection, @Nullable Integer days, @Nullable String daysKind, List<String> steps,
		List<String> criteria) {

	public boolean countsWorkingDays() {
		return "working".equals(this.daysKind);
	}

	/**
	 * What happens first to a submitted application; at once the decision where the mode
	 * names no step.
	 */
	public EvaluationStep firstStep() {
		return this.steps.isEmpty() ? EvaluationStep.DECISION : EvaluationStep.of(this.steps.getFirst());
	}

}
