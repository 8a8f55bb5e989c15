package hub.training.course;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is said about a course; the part that its factory may change.
 *
 * @param provider who gives it; may be unknown
 * @param durationHours taught hours; may be unknown
 * @param skills slugs of the catalogue's vocabulary
 * @param sectors slugs of the catalogue's vocabulary
 * @param prerequisites courses that one should have taken
 * @param outcomes what one can do afterwards
 */
public record CourseDescription(String title, @Nullable String summary, @Nullable String provider, CourseLevel level,
		List<String> languages, @Nullable BigDecimal durationHours, @Nullable DurationKind durationKind,
		DeliveryMode mode, List<String> skills, List<String> sectors, List<CourseId> prerequisites,
		List<String> outcomes, Materials materials) {

	public CourseDescription {
		languages = List.copyOf(languages);
		skills = List.copyOf(skills);
		sectors = List.copyOf(sectors);
		prerequisites = List.copyOf(prerequisites);
		outcomes = List.copyOf(outcomes);
	}

}
