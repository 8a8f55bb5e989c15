package hub.access.mode;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the source says beside its limits, for people to read.
 *
 * @param extension whether and how an allocation can be extended
 * @param inferenceShareMaxPercent how much of the hours may serve inference
 */
public record ModeRemarks(@Nullable String cost, @Nullable String extension, @Nullable Integer renewals,
		@Nullable Boolean renewable, @Nullable Integer inferenceShareMaxPercent, List<String> documents) {
}
