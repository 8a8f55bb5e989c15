package hub.training.course.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.DuplicateException;
import hub.platform.search.SearchTerms;
import hub.platform.store.Changes;
import hub.platform.store.DuplicateKeyException;
import hub.platform.store.Target;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
import hub.platform.web.Expected;
import hub.training.course.Course;
import hub.training.course.CourseDescription;
import hub.training.course.CourseFilter;
import hub.training.course.CourseId;
import hub.training.course.Courses;
import hub.training.course.Skills;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

/**
 * Courses in the collection {@code courses}.
 */
@Repository
class MongoCourses implements Courses {

	private static final String ID = "_id";

	private static final String TERMS = "terms";

	private final VersionedCollection<CourseDocument> courses;

	private final Changes changes;

	private final Skills skills;

	MongoCourses(VersionedCollections collections, Changes changes, Skills skills) {
		this.courses = collections.of("courses", CourseDocument.class,
				List.of(new IndexModel(ascending("slugKey"), new IndexOptions().unique(true)),
						new IndexModel(ascending("titleKey", ID)), new IndexModel(ascending("createdAt", ID)),
						new IndexModel(ascending("updatedAt", ID)), new IndexModel(ascending(TERMS, "titleKey", ID)),
						new IndexModel(ascending("skills", "titleKey", ID)),
						new IndexModel(ascending("factoryId", "titleKey", ID))));
		this.changes = changes;
		this.skills = skills;
	}

	@Override
	public Optional<Course> find(CourseId id) {
		return this.courses.find(eq(ID, id.value())).map(CourseDocument::toDomain);
	}

	@Override
	public List<Course> findAll(Collection<CourseId> ids) {
		List<Course> found = new ArrayList<>();
		this.courses.raw().find(in(ID, values(ids))).forEach((document) -> found.add(document.toDomain()));
		return found;
	}

	@Override
	public Set<CourseId> existing(Collection<CourseId> ids) {
		Set<CourseId> found = new HashSet<>();
		if (!ids.isEmpty()) {
			this.courses.raw()
				.withDocumentClass(org.bson.Document.class)
				.find(in(ID, values(ids)))
				.projection(Projections.include(ID))
				.forEach((document) -> found.add(new CourseId(document.get(ID, UUID.class))));
		}
		return found;
	}

	@Override
	public Page<Course> list(CourseFilter filter, PageQuery query) {
		return this.courses.page(toBson(filter), query).map(CourseDocument::toDomain);
	}

	@Override
	public Course add(Course course) {
		Target target = targetOf(course);
		try {
			if (this.courses.insert(document(course),
					this.changes.of("training.course.created", "course.create", target))) {
				return course;
			}
		}
		catch (DuplicateKeyException ex) {
			throw new DuplicateException("course-slug-taken", Map.of("slug", String.valueOf(course.slug())));
		}
		return find(course.id()).orElseThrow();
	}

	@Override
	public Course update(CourseId id, Expected expected, UnaryOperator<Course> next) {
		Target target = targetOf(find(id).orElseThrow(hub.platform.problem.NotFoundException::new));
		return this.courses
			.change(eq(ID, id.value()), expected, this.changes.of("training.course.updated", "course.update", target),
					(document) -> document(next.apply(document.toDomain())))
			.toDomain();
	}

	@Override
	public void addMissing(List<Course> courses) {
		Set<CourseId> there = existing(courses.stream().map(Course::id).toList());
		courses.stream()
			.filter((course) -> !there.contains(course.id()))
			.map(this::document)
			.forEach((document) -> this.courses.insert(document, hub.platform.store.Change.none()));
	}

	private CourseDocument document(Course course) {
		CourseDescription description = course.description();
		List<String> texts = new ArrayList<>(this.skills.namesOf(description.skills()));
		texts.add(description.title());
		texts.add(String.join(" ", description.outcomes()));
		texts.add((description.summary() != null) ? description.summary() : "");
		texts.add((description.provider() != null) ? description.provider() : "");
		return CourseDocument.of(course, SearchTerms.index(String.join("\n", texts)));
	}

	private Bson toBson(CourseFilter filter) {
		List<Bson> wanted = new ArrayList<>();
		if (filter.text() != null) {
			wanted.add(SearchTerms.filter(TERMS, filter.text()));
		}
		if (filter.slug() != null) {
			wanted.add(eq("slugKey", filter.slug()));
		}
		if (filter.provider() != null) {
			wanted.add(eq("provider", filter.provider()));
		}
		anyOf("level", filter.levels().stream().map(Enum::name).toList(), wanted);
		anyOf("languages", filter.languages(), wanted);
		anyOf("mode", filter.modes().stream().map(Enum::name).toList(), wanted);
		anyOf("skills", this.skills.withMembers(filter.skills()), wanted);
		anyOf("factoryId", filter.factories(), wanted);
		return wanted.isEmpty() ? empty() : and(wanted);
	}

	private static void anyOf(String member, Collection<?> values, List<Bson> wanted) {
		if (!values.isEmpty()) {
			wanted.add((values.size() == 1) ? eq(member, values.iterator().next()) : in(member, values));
		}
	}

	private static List<UUID> values(Collection<CourseId> ids) {
		return ids.stream().map(CourseId::value).distinct().toList();
	}

	private static Target targetOf(Course course) {
		return new Target("Course", course.id().value(), null, course.ownerId().value());
	}

}
