package hub.training.course;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which courses are wanted; an empty list or an absent value does not restrict.
 *
 * @param text plain words, searched without regard to accents and inflection
 * @param skills slugs; a group stands for all its skills
 */
public record CourseFilter(@Nullable String text, @Nullable String slug, List<CourseLevel> levels,
		List<String> languages, List<String> skills, List<DeliveryMode> modes, @Nullable String provider,
		List<UUID> factories) {

	public CourseFilter {
		levels = List.copyOf(levels);
		languages = List.copyOf(languages);
		skills = List.copyOf(skills);
		modes = List.copyOf(modes);
		factories = List.copyOf(factories);
	}

}
