package hub.training.course.mongo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import hub.platform.ids.Ids;
import hub.platform.problem.DuplicateException;
import hub.platform.problem.NotFoundException;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.web.Expected;
import hub.training.TrainingTest;
import hub.training.course.Course;
import hub.training.course.CourseDescription;
import hub.training.course.CourseId;
import hub.training.course.CourseLevel;
import hub.training.course.Courses;
import hub.training.course.DeliveryMode;
import hub.training.course.DurationKind;
import hub.training.course.LearningPath;
import hub.training.course.LearningPathId;
import hub.training.course.LearningPaths;
import hub.training.course.Materials;
import hub.training.course.Provenance;
import hub.training.course.SourceKind;
import hub.training.factory.FactoryId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TrainingTest
class MongoCoursesTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");

	@Autowired
	private Courses courses;

	@Autowired
	private LearningPaths paths;

	@Autowired
	private MongoDatabase database;

	@Test
	void aCourseComesBackAsItWas() {
		Course course = course(null, "Génie logiciel");

		this.courses.add(course);

		assertThat(this.courses.find(course.id())).hasValue(course);
	}

	@Test
	void aCourseWithoutAnythingOptionalComesBackAsItWas() {
		CourseDescription bare = new CourseDescription("Bare", null, null, CourseLevel.BEGINNER, List.of("en"), null,
				null, DeliveryMode.ONLINE, List.of(), List.of(), List.of(), List.of(), new Materials(null, null, null));
		Course course = Course.add(new CourseId(Ids.next()), null, bare, FactoryId.ofSlug("ai2f"), Provenance.ofOwner(),
				NOW);

		this.courses.add(course);

		assertThat(this.courses.find(course.id())).hasValue(course);
		assertThat(stored(course)).doesNotContainKeys("summary", "provider", "slug", "materialUrl");
	}

	@Test
	void addingTheSameAgainFindsWhatIsThere() {
		Course course = course(null, "Once");
		this.courses.add(course);

		Course again = this.courses.add(course.describe(course.description(), course.provenance(), NOW));

		assertThat(again).isEqualTo(course);
	}

	@Test
	void aSlugIsTakenOnce() {
		String slug = "slug-" + UUID.randomUUID();
		this.courses.add(course(slug, "One"));

		assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> this.courses.add(course(slug, "Two")))
			.satisfies((ex) -> assertThat(ex.values().get("slug")).isEqualTo(slug));
	}

	@Test
	void aChangeReplacesOneVersion() {
		Course course = this.courses.add(course(null, "Before"));

		Course changed = this.courses.update(course.id(), Expected.version(1),
				(was) -> was.describe(description("After"), was.provenance(), NOW.plusSeconds(1)));

		assertThat(changed.version()).isEqualTo(2);
		assertThat(this.courses.find(course.id())).hasValue(changed);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.courses.update(course.id(), Expected.version(1), (was) -> was))
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
	}

	@Test
	void whatIsNotThereCannotBeChanged() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.courses.update(new CourseId(Ids.next()), Expected.any(), (was) -> was));
	}

	@Test
	void severalAreFoundAtOnceAndMissingOnesAreNot() {
		Course one = this.courses.add(course(null, "One"));
		Course two = this.courses.add(course(null, "Two"));
		CourseId missing = new CourseId(Ids.next());

		assertThat(this.courses.findAll(List.of(one.id(), two.id(), missing, one.id()))).containsExactlyInAnyOrder(one,
				two);
		assertThat(this.courses.existing(List.of(one.id(), missing))).isEqualTo(Set.of(one.id()));
		assertThat(this.courses.existing(List.of())).isEmpty();
	}

	@Test
	void titlesSortWithoutRegardToCaseAndAccents() {
		Course course = this.courses.add(course(null, "École d'été"));

		assertThat(stored(course).getString("titleKey")).isEqualTo("ecole d'ete");
	}

	@Test
	void aCourseIsIndexedByItsWordsAndTheNamesOfItsSkills() {
		Course course = this.courses.add(course(null, "Génie logiciel"));

		assertThat(stored(course).getList("terms", String.class)).contains("genie", "logiciel")
			.anyMatch((term) -> term.startsWith("langu"));
	}

	@Test
	void addingWhatIsMissingLeavesTheRestAlone() {
		Course there = this.courses.add(course(null, "There"));
		Course changed = there.describe(description("Changed"), there.provenance(), NOW);
		Course missing = course(null, "Missing");

		this.courses.addMissing(List.of(changed, missing));

		assertThat(this.courses.find(there.id())).hasValue(there);
		assertThat(this.courses.find(missing.id())).hasValue(missing);
	}

	@Test
	void aLearningPathComesBackAsItWas() {
		Course course = this.courses.add(course(null, "Step"));
		LearningPath path = LearningPath.add(new LearningPathId(Ids.next()), null,
				new LearningPath.Outline(java.util.Map.of("en", "Path", "de", "Pfad"), null, CourseLevel.ADVANCED,
						List.of(course.id())),
				FactoryId.ofSlug("l-aif"), NOW);

		this.paths.add(path);

		assertThat(this.paths.find(path.id())).hasValue(path);
		assertThat(this.paths.add(path)).isEqualTo(path);
	}

	private Document stored(Course course) {
		return Objects.requireNonNull(
				this.database.getCollection("courses").find(Filters.eq("_id", course.id().value())).first());
	}

	private static Course course(@Nullable String slug, String title) {
		Provenance provenance = new Provenance("a page", SourceKind.PRESS, LocalDate.of(2026, 11, 21), List.of("old"));
		return Course.add(new CourseId(Ids.next()), slug, description(title), FactoryId.ofSlug("ai2f"), provenance,
				NOW);
	}

	private static CourseDescription description(String title) {
		return new CourseDescription(title, "A summary", "IDRIS", CourseLevel.INTERMEDIATE, List.of("fr", "en"),
				new BigDecimal("1.75"), DurationKind.DERIVED, DeliveryMode.HYBRID, List.of("llm"), List.of("health"),
				List.of(CourseId.ofSlug("lumi-intro")), List.of("Do it"),
				new Materials("https://example.org/a", "CC-BY-4.0", "MIT"));
	}

}
