package hub.access.application;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import hub.access.content.Completeness;

import hub.platform.next.NextStep;

/**
 * An application as one caller sees it now.
 *
 * @param cutOffAt the cut-off that collects it, for a draft the next one
 * @param nextStep who must act; absent when it is decided or withdrawn
 */
public record ApplicationView(Application application, Completeness completeness, @Nullable Instant cutOffAt,
		List<String> allowedActions, @Nullable NextStep nextStep) {
}
