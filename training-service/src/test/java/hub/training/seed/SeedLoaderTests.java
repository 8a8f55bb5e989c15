package hub.training.seed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import hub.platform.calendar.BusinessCalendar;
import hub.platform.calendar.BusinessCalendars;
import hub.platform.web.Expected;
import hub.training.TrainingTest;
import hub.training.course.Course;
import hub.training.course.CourseId;
import hub.training.course.Courses;
import hub.training.course.DurationKind;
import hub.training.course.LearningPathId;
import hub.training.course.LearningPaths;
import hub.training.course.Provenance;
import hub.training.course.SourceKind;
import hub.training.factory.Factories;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionId;
import hub.training.session.CourseSessions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SeedLoaderTests {

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	private static final SeedFile FILE = SeedFile.read("training.yaml");

	private static final Factories FACTORIES = new SeedConfiguration().factories(new TrainingProperties("ai2f", true));

	private static final BusinessCalendars CALENDARS = new BusinessCalendars();

	private final SeedCourses seeds = new SeedCourses(FILE.root(), FACTORIES);

	@Nested
	class TheFile {

		private final List<Course> courses = SeedLoaderTests.this.seeds.courses(NOW);

		private final Map<CourseId, Course> byId = this.courses.stream()
			.collect(Collectors.toMap(Course::id, Function.identity()));

		@Test
		void isReadWhole() {
			assertThat(this.courses).hasSize(45);
			assertThat(SeedLoaderTests.this.seeds.paths(NOW)).hasSize(8);
			assertThat(sessions()).hasSize(29);
			assertThat(FILE.root().entries("skills")).hasSize(40);
		}

		@Test
		void namesOnlyCoursesAndSkillsThatExist() {
			List<String> skills = FILE.root().entries("skills").stream().map((entry) -> entry.text("id")).toList();

			assertThat(this.courses).allSatisfy((course) -> {
				assertThat(this.byId.keySet()).containsAll(course.description().prerequisites());
				assertThat(skills).containsAll(course.description().skills());
			});
			assertThat(SeedLoaderTests.this.seeds.paths(NOW))
				.allSatisfy((path) -> assertThat(this.byId.keySet()).containsAll(path.courses()));
		}

		@Test
		void keepsTheProvenanceOfEveryCourse() {
			assertThat(this.courses).allSatisfy((course) -> {
				assertThat(course.provenance().source()).isNotBlank();
				assertThat(course.provenance().kind()).isNotEqualTo(SourceKind.OWNER);
				assertThat(course.provenance().asOf()).isEqualTo(LocalDate.of(2026, 11, 21));
			});
			Course onboarding = course("lumi-aif-onboarding");
			assertThat(onboarding.description().provider()).isEqualTo("LUMI AI Factory");
			assertThat(onboarding.description().durationKind()).isEqualTo(DurationKind.ESTIMATED);
			assertThat(onboarding.description().materials().codeLicence()).isEqualTo("MIT");
			assertThat(onboarding.provenance().caveats()).hasSize(1);
			assertThat(course("luxprovide-geoai").description().durationHours())
				.isEqualByComparingTo(new BigDecimal("1.5"));
		}

		@Test
		void neverShowsKnowledgeAsOfficial() {
			Provenance clinic = course("eurohpc-access-clinic").provenance();

			assertThat(clinic.kind()).isEqualTo(SourceKind.KNOWLEDGE);
			assertThat(clinic.caveats()).anyMatch((caveat) -> caveat.contains("thin evidence"));
		}

		@Test
		void holdsSessionsOnWorkingDaysOfTheFactoryAtTheLocalTime() {
			for (SeedFile.Entry entry : FILE.root().entries("sessions")) {
				CourseSession session = sessions().stream()
					.filter((candidate) -> candidate.id().equals(CourseSessionId.ofSlug(entry.text("id"))))
					.findFirst()
					.orElseThrow();
				ZoneId zone = ZoneId.of(entry.text("zone"));
				BusinessCalendar calendar = CALENDARS.of(FACTORIES.countryOf(session.factoryId()), zone);
				assertThat(session.meetings()).hasSize(entry.number("days")).allSatisfy((meeting) -> {
					assertThat(meeting.startsAt().atZone(zone).toLocalTime())
						.isEqualTo(LocalTime.parse(entry.text("startTime")));
					assertThat(calendar.isWorkingDay(meeting.startsAt().atZone(zone).toLocalDate())).isTrue();
				});
				assertThat(session.startsAt().atZone(zone).getDayOfWeek().name()).isEqualTo(entry.text("weekday"));
				assertThat(session.startsAt()).isAfter(NOW);
				assertThat(session.rules().approvalRequired()).isEqualTo(entry.flag("approval"));
			}
		}

		private List<CourseSession> sessions() {
			return new SeedSessions(FILE.root(), FACTORIES, CALENDARS).sessions(this.courses, NOW);
		}

		private Course course(String slug) {
			Course course = this.byId.get(CourseId.ofSlug(slug));
			assertThat(course).isNotNull();
			return java.util.Objects.requireNonNull(course);
		}

	}

	@Nested
	class AWrongSetting {

		@Test
		void saysWhatToWrite() {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> new SeedConfiguration().factories(new TrainingProperties("atlantis", true)))
				.withMessageContaining("hub.training.own-factory")
				.withMessageContaining("ai2f");
		}

		@Test
		void namesTheMemberThatIsMissing() {
			assertThatIllegalStateException().isThrownBy(() -> FILE.root().entries("courses").getFirst().text("colour"))
				.withMessage("training.yaml/courses/hpc-carpentry-intro has no colour");
		}

	}

	@TrainingTest
	@Nested
	class Loading {

		private static final CourseId INTRO = CourseId.ofSlug("lumi-intro");

		@Autowired
		private Courses courses;

		@Autowired
		private LearningPaths paths;

		@Autowired
		private CourseSessions sessions;

		@Autowired
		private MongoDatabase database;

		@Test
		void leavesEditsAlone() {
			Course edited = edit("Supercomputing with LUMI");

			load(new Marks());

			assertThat(this.courses.find(INTRO)).hasValue(edited);
		}

		@Test
		void completesALoadThatWasCutOff() {
			this.database.getCollection("courses").deleteMany(Filters.eq("slug", "lumi-aitta-intro"));
			this.database.getCollection("courseSessions").deleteMany(Filters.eq("slug", "s-radar-1"));
			this.database.getCollection("learningPaths").deleteMany(Filters.eq("slug", "first-steps"));
			Marks marks = new Marks();

			load(marks);

			assertThat(this.courses.find(CourseId.ofSlug("lumi-aitta-intro"))).isPresent();
			assertThat(this.sessions.find(CourseSessionId.ofSlug("s-radar-1"))).isPresent();
			assertThat(this.paths.find(LearningPathId.ofSlug("first-steps"))).isPresent();
			assertThat(marks.loaded).hasValue(FILE.fingerprint());
		}

		@Test
		void doesNothingWhenTheDataAreThere() {
			Marks marks = new Marks();
			marks.markLoaded(FILE.fingerprint());
			this.database.getCollection("courseSessions").deleteMany(Filters.eq("slug", "s-llm-2"));

			load(marks);

			assertThat(this.sessions.find(CourseSessionId.ofSlug("s-llm-2"))).isEmpty();
		}

		@Test
		void isRememberedInTheStore() {
			assertThat(this.database.getCollection("seeds").find().first()).containsEntry("fingerprint",
					FILE.fingerprint());
		}

		private Course edit(String title) {
			return this.courses.update(INTRO, Expected.any(), (course) -> {
				var was = course.description();
				return course.describe(
						new hub.training.course.CourseDescription(title, was.summary(), was.provider(), was.level(),
								was.languages(), was.durationHours(), was.durationKind(), was.mode(), was.skills(),
								was.sectors(), was.prerequisites(), was.outcomes(), was.materials()),
						course.provenance(), NOW);
			});
		}

		private void load(SeedMarks marks) {
			new SeedLoader(FILE, new SeedLoader.Store(this.courses, this.paths, this.sessions, marks), FACTORIES,
					CALENDARS, () -> NOW)
				.load();
		}

	}

	private static final class Marks implements SeedMarks {

		private final AtomicReference<String> loaded = new AtomicReference<>("");

		@Override
		public boolean isLoaded(String fingerprint) {
			return this.loaded.get().equals(fingerprint);
		}

		@Override
		public void markLoaded(String fingerprint) {
			this.loaded.set(fingerprint);
		}

	}

}
