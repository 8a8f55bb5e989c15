package hub.access.mode;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which access modes a list shows; an empty list or an absent value admits all.
 */
public record ModeFilter(@Nullable String slug, List<String> eligibility, List<String> selections,
		@Nullable String programme, List<String> steps) {
}
