package hub.training.course;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.idempotency.Operations;
import hub.platform.problem.FieldError;
import hub.platform.problem.ForbiddenException;
import hub.platform.problem.NotFoundException;
import hub.platform.problem.Violations;
import hub.platform.web.Expected;
import hub.training.factory.FactoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adding and changing courses: what trainers do for their own factory.
 */
@Component
public class EditingCourses {

	private final Courses courses;

	private final Operations operations;

	private final InstantSource clock;

	public EditingCourses(Courses courses, Operations operations, InstantSource clock) {
		this.courses = courses;
		this.operations = operations;
		this.clock = clock;
	}

	public Course getCourse(CourseId id) {
		return this.courses.find(id).orElseThrow(NotFoundException::new);
	}

	public Course add(Caller caller, @Nullable String slug, FactoryId factory, CourseDescription description,
			Provenance provenance) {
		if (!caller.holdsAt(factory.value(), Role.TRAINER)) {
			throw notYourFactory();
		}
		CourseId id = new CourseId(this.operations.current().id());
		check(id, description);
		return this.courses.add(Course.add(id, slug, description, factory, provenance, this.clock.instant()));
	}

	/** What is said about a course, and where it comes from, after a change. */
	public record Edition(CourseDescription description, Provenance provenance) {

	}

	/** Whose course it is comes before its version: the factory never changes. */
	public Course update(Caller caller, CourseId id, Expected expected, UnaryOperator<Edition> change) {
		if (!getCourse(id).isManagedBy(caller)) {
			throw notYourFactory();
		}
		return this.courses.update(id, expected, (course) -> {
			Edition edition = change.apply(new Edition(course.description(), course.provenance()));
			if (!edition.description().prerequisites().equals(course.description().prerequisites())) {
				check(id, edition.description());
			}
			return course.describe(edition.description(), edition.provenance(), this.clock.instant());
		});
	}

	private void check(CourseId id, CourseDescription description) {
		Violations violations = new Violations();
		Set<CourseId> known = this.courses.existing(new HashSet<>(description.prerequisites()));
		for (int index = 0; index < description.prerequisites().size(); index++) {
			CourseId prerequisite = Objects.requireNonNull(description.prerequisites().get(index));
			if (!known.contains(prerequisite) || prerequisite.equals(id)) {
				violations.add(FieldError.member("/prerequisites/" + index, "NOT_FOUND"));
			}
		}
		violations.throwIfAny();
	}

	private static ForbiddenException notYourFactory() {
		return new ForbiddenException("not-your-factory", Map.of("requiredRole", Role.TRAINER.name()));
	}

}
