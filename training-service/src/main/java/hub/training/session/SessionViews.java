package hub.training.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import hub.platform.next.NextStep;
import hub.training.course.Course;
import hub.training.course.CourseId;
import hub.training.course.Courses;
import hub.training.factory.Factories;
import hub.training.factory.Factory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is said about sessions beside what they say themselves.
 */
@Component
public class SessionViews {

	private final Courses courses;

	private final Factories factories;

	private final InstantSource clock;

	public SessionViews(Courses courses, Factories factories, InstantSource clock) {
		this.courses = courses;
		this.factories = factories;
		this.clock = clock;
	}

	public Instant now() {
		return this.clock.instant();
	}

	/** The titles of the courses that these sessions hold. */
	public Map<CourseId, String> titlesOf(Collection<CourseSession> sessions) {
		return this.courses.findAll(sessions.stream().map(CourseSession::courseId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Course::id, Course::title));
	}

	public @Nullable NextStep nextStepOf(CourseSession session) {
		String name = this.factories.find(session.factoryId()).map(Factory::name).orElse(null);
		return session.nextStep(now(), name).orElse(null);
	}

}
