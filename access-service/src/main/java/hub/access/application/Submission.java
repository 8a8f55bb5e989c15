package hub.access.application;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import hub.access.mode.EvaluationStep;

/**
 * The application's arrival at the factory.
 *
 * @param cutOffAt the cut-off that collects it; absent where the mode collects
 * continuously or has announced no date
 * @param dueAt when the factory must have decided; absent where the mode promises nothing
 * @param accessModeVersion the version of the mode that it was checked against
 * @param firstStep what the factory does first
 */
public record Submission(Instant at, @Nullable Instant cutOffAt, @Nullable Instant dueAt, long accessModeVersion,
		EvaluationStep firstStep) {
}
