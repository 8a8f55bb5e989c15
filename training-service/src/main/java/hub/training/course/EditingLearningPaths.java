package hub.training.course;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
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
import hub.training.course.LearningPath.Outline;
import hub.training.factory.FactoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adding and changing learning paths: what trainers do for their own factory, with
 * courses of any.
 */
@Component
public class EditingLearningPaths {

	private final LearningPaths paths;

	private final Courses courses;

	private final Operations operations;

	private final InstantSource clock;

	public EditingLearningPaths(LearningPaths paths, Courses courses, Operations operations, InstantSource clock) {
		this.paths = paths;
		this.courses = courses;
		this.operations = operations;
		this.clock = clock;
	}

	public LearningPath add(Caller caller, @Nullable String slug, FactoryId factory, Outline outline) {
		if (!caller.holdsAt(factory.value(), Role.TRAINER)) {
			throw notYourFactory();
		}
		check(outline);
		return this.paths.add(LearningPath.add(new LearningPathId(this.operations.current().id()), slug, outline,
				factory, this.clock.instant()));
	}

	/** Whose path it is comes before its version: the factory never changes. */
	public LearningPath update(Caller caller, LearningPathId id, Expected expected, UnaryOperator<Outline> change) {
		if (!this.paths.find(id).orElseThrow(NotFoundException::new).isManagedBy(caller)) {
			throw notYourFactory();
		}
		return this.paths.update(id, expected, (path) -> {
			Outline outline = change.apply(path.outline());
			check(outline);
			return path.outline(outline, this.clock.instant());
		});
	}

	private void check(Outline outline) {
		Violations violations = new Violations();
		if (!outline.titles().containsKey("en")) {
			violations.add(FieldError.member("/title/en", "REQUIRED"));
		}
		if (outline.courses().isEmpty()) {
			violations.add(FieldError.member("/courseIds", "TOO_FEW", Map.of("min", 1)));
		}
		Set<CourseId> known = this.courses.existing(new HashSet<>(outline.courses()));
		for (int index = 0; index < outline.courses().size(); index++) {
			if (!known.contains(outline.courses().get(index))) {
				violations.add(FieldError.member("/courseIds/" + index, "NOT_FOUND"));
			}
		}
		violations.throwIfAny();
	}

	private static ForbiddenException notYourFactory() {
		return new ForbiddenException("not-your-factory", Map.of("requiredRole", Role.TRAINER.name()));
	}

}
