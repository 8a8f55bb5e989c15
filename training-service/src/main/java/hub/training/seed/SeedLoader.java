package hub.training.seed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import hub.platform.calendar.BusinessCalendars;
import hub.training.course.Course;
import hub.training.course.Courses;
import hub.training.course.LearningPaths;
import hub.training.factory.Factories;
import hub.training.session.CourseSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Loads the shipped data at the first start. Ids come from slugs and what is there is
 * left alone, so that a load that was cut off is completed by the next start, a new
 * version of the data adds what is new, and nobody's changes are lost.
 */
class SeedLoader implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(SeedLoader.class);

	private final SeedFile file;

	private final Store store;

	private final Factories factories;

	private final BusinessCalendars calendars;

	private final InstantSource clock;

	SeedLoader(SeedFile file, Store store, Factories factories, BusinessCalendars calendars, InstantSource clock) {
		this.file = file;
		this.store = store;
		this.factories = factories;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Where the data go. */
	record Store(Courses courses, LearningPaths paths, CourseSessions sessions, SeedMarks marks) {

	}

	@Override
	public void run(ApplicationArguments args) {
		load();
	}

	void load() {
		if (this.store.marks().isLoaded(this.file.fingerprint())) {
			return;
		}
		Instant now = this.clock.instant();
		SeedCourses seeds = new SeedCourses(this.file.root(), this.factories);
		List<Course> courses = seeds.courses(now);
		this.store.courses().addMissing(courses);
		this.store.paths().addMissing(seeds.paths(now));
		this.store.sessions()
			.addMissing(new SeedSessions(this.file.root(), this.factories, this.calendars).sessions(courses, now));
		this.store.marks().markLoaded(this.file.fingerprint());
		logger.info("Loaded {} courses of the shipped data", courses.size());
	}

}
