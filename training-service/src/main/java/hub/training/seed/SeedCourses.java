package hub.training.seed;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import hub.training.course.Course;
import hub.training.course.CourseDescription;
import hub.training.course.CourseId;
import hub.training.course.CourseLevel;
import hub.training.course.DeliveryMode;
import hub.training.course.DurationKind;
import hub.training.course.LearningPath;
import hub.training.course.LearningPathId;
import hub.training.course.Materials;
import hub.training.course.Provenance;
import hub.training.course.SourceKind;
import hub.training.factory.Factories;
import hub.training.factory.Factory;
import hub.training.factory.FactoryId;
import hub.training.seed.SeedFile.Entry;

/**
 * The shipped courses and learning paths, in the words of the domain, each with the
 * caveats of the file that concern it.
 */
final class SeedCourses {

	private static final int DURATIONS_ARE_OURS = 0;

	private static final int LINKS_ARE_OURS = 2;

	private static final int EVIDENCE_IS_THIN = 4;

	private final Entry root;

	private final Factories factories;

	private final LocalDate asOf;

	private final List<String> caveats;

	SeedCourses(Entry root, Factories factories) {
		this.root = root;
		this.factories = factories;
		this.asOf = LocalDate.parse(root.child("meta").text("asOf"));
		this.caveats = root.child("meta").texts("caveats");
	}

	List<Course> courses(Instant now) {
		return this.root.entries("courses").stream().map((entry) -> course(entry, now)).toList();
	}

	List<LearningPath> paths(Instant now) {
		return this.root.entries("learningPaths").stream().map((entry) -> path(entry, now)).toList();
	}

	private Course course(Entry entry, Instant now) {
		String slug = entry.text("id");
		Optional<Factory> factory = factoryOf(entry);
		return new Course(CourseId.ofSlug(slug), 1, now, now, slug, description(entry),
				factory.map(Factory::id).orElse(null), factory.map(Factory::id).orElse(this.factories.own().id()),
				provenance(entry));
	}

	/** The factory that is named, or the one that is itself the provider. */
	private Optional<Factory> factoryOf(Entry entry) {
		String named = entry.textOrNull("factory");
		if (named == null) {
			return this.factories.findBySlug(entry.text("provider"));
		}
		return Optional.of(this.factories.findBySlug(named)
			.orElseThrow(() -> new IllegalStateException(entry.where() + " names an unknown factory")));
	}

	private CourseDescription description(Entry entry) {
		String provider = entry.text("provider");
		return new CourseDescription(entry.text("title"), null,
				this.factories.findBySlug(provider).map(Factory::name).orElse(provider),
				CourseLevel.valueOf(entry.text("level")), entry.texts("languages"),
				new BigDecimal(entry.text("durationHours")), DurationKind.valueOf(upper(entry.text("durationKind"))),
				DeliveryMode.valueOf(entry.text("mode")), entry.texts("skills"), List.of(),
				entry.texts("prerequisites").stream().map(CourseId::ofSlug).toList(), entry.texts("outcomes"),
				new Materials(entry.textOrNull("materialUrl"), entry.textOrNull("materialLicence"),
						entry.textOrNull("materialCodeLicence")));
	}

	private Provenance provenance(Entry entry) {
		SourceKind kind = SourceKind.valueOf(upper(entry.text("sourceKind")));
		List<String> concerning = new ArrayList<>();
		if ("estimated".equals(entry.text("durationKind"))) {
			concerning.add(this.caveats.get(DURATIONS_ARE_OURS));
		}
		if (!entry.texts("prerequisites").isEmpty()) {
			concerning.add(this.caveats.get(LINKS_ARE_OURS));
		}
		switch (kind) {
			case KNOWLEDGE, PRESS, SECONDARY, OFFICIAL -> concerning.add(this.caveats.get(EVIDENCE_IS_THIN));
			case REPOSITORY, OPERATOR, DATASET_CARD, ILLUSTRATIVE, OWNER -> {
			}
		}
		return new Provenance(entry.text("source"), kind, this.asOf, concerning);
	}

	private LearningPath path(Entry entry, Instant now) {
		Entry title = entry.child("title");
		Map<String, String> titles = new LinkedHashMap<>();
		title.members().forEach((language, text) -> titles.put(String.valueOf(language), String.valueOf(text)));
		LearningPath.Outline outline = new LearningPath.Outline(titles, entry.textOrNull("audience"),
				CourseLevel.valueOf(entry.text("level")),
				entry.texts("courses").stream().map(CourseId::ofSlug).toList());
		return new LearningPath(LearningPathId.ofSlug(entry.text("id")), 1, now, now, entry.text("id"), outline,
				this.factories.own().id(),
				new Provenance(null, SourceKind.KNOWLEDGE, this.asOf, List.of(this.caveats.get(LINKS_ARE_OURS))));
	}

	private static String upper(String word) {
		return word.toUpperCase(Locale.ROOT).replace('-', '_');
	}

	/** The factory that holds the sessions of a course. */
	static FactoryId ownerOf(Map<CourseId, Course> courses, CourseId id) {
		Course course = courses.get(id);
		if (course == null) {
			throw new IllegalStateException("A session of a course that does not exist");
		}
		return course.ownerId();
	}

}
