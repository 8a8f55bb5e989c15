package hub.training.course.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.DuplicateException;
import hub.platform.problem.NotFoundException;
import hub.platform.store.Change;
import hub.platform.store.Changes;
import hub.platform.store.DuplicateKeyException;
import hub.platform.store.Target;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
import hub.platform.web.Expected;
import hub.training.course.CourseId;
import hub.training.course.CourseLevel;
import hub.training.course.LearningPath;
import hub.training.course.LearningPathId;
import hub.training.course.LearningPaths;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

/**
 * Learning paths in the collection {@code learningPaths}.
 */
@Repository
class MongoLearningPaths implements LearningPaths {

	private static final String ID = "_id";

	private final VersionedCollection<LearningPathDocument> paths;

	private final Changes changes;

	MongoLearningPaths(VersionedCollections collections, Changes changes) {
		this.changes = changes;
		this.paths = collections.of("learningPaths", LearningPathDocument.class,
				List.of(new IndexModel(ascending("slugKey"), new IndexOptions().unique(true)),
						new IndexModel(ascending("createdAt", ID)), new IndexModel(ascending("updatedAt", ID)),
						new IndexModel(ascending("courses", "slugKey", ID))));
	}

	@Override
	public Optional<LearningPath> find(LearningPathId id) {
		return this.paths.find(eq(ID, id.value())).map(LearningPathDocument::toDomain);
	}

	@Override
	public Page<LearningPath> list(@Nullable String slug, List<CourseLevel> levels, @Nullable CourseId course,
			PageQuery query) {
		List<Bson> wanted = new ArrayList<>();
		if (slug != null) {
			wanted.add(eq("slugKey", slug));
		}
		if (!levels.isEmpty()) {
			wanted.add(in("level", levels.stream().map(Enum::name).toList()));
		}
		if (course != null) {
			wanted.add(eq("courses", course.value()));
		}
		return this.paths.page(wanted.isEmpty() ? empty() : and(wanted), query).map(LearningPathDocument::toDomain);
	}

	@Override
	public LearningPath add(LearningPath path) {
		try {
			if (this.paths.insert(LearningPathDocument.of(path),
					this.changes.of("training.learningpath.created", "learningPath.create", targetOf(path)))) {
				return path;
			}
		}
		catch (DuplicateKeyException ex) {
			throw new DuplicateException("path-slug-taken", Map.of("slug", String.valueOf(path.slug())));
		}
		return find(path.id()).orElseThrow();
	}

	@Override
	public LearningPath update(LearningPathId id, Expected expected, UnaryOperator<LearningPath> next) {
		Target target = targetOf(find(id).orElseThrow(NotFoundException::new));
		return this.paths
			.change(eq(ID, id.value()), expected,
					this.changes.of("training.learningpath.updated", "learningPath.update", target),
					(document) -> LearningPathDocument.of(next.apply(document.toDomain())))
			.toDomain();
	}

	@Override
	public void addMissing(List<LearningPath> paths) {
		paths.stream()
			.filter((path) -> find(path.id()).isEmpty())
			.forEach((path) -> this.paths.insert(LearningPathDocument.of(path), Change.none()));
	}

	private static Target targetOf(LearningPath path) {
		return new Target("LearningPath", path.id().value(), null, path.ownerId().value());
	}

}
