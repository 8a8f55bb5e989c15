package hub.training.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import hub.training.course.CourseId;
import hub.training.course.DeliveryMode;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions are wanted; an empty list or an absent value does not restrict.
 *
 * @param startsAfter inclusive
 * @param startsBefore exclusive
 */
public record CourseSessionFilter(@Nullable String slug, @Nullable CourseId courseId, List<UUID> factories,
		List<DeliveryMode> modes, List<String> languages, @Nullable Instant startsAfter,
		@Nullable Instant startsBefore) {

	public CourseSessionFilter {
		factories = List.copyOf(factories);
		modes = List.copyOf(modes);
		languages = List.copyOf(languages);
	}

}
