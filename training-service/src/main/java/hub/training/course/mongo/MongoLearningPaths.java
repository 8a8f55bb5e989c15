package hub.training.course.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.store.Change;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
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

	MongoLearningPaths(VersionedCollections collections) {
		this.paths = collections.of("learningPaths", LearningPathDocument.class,
				List.of(new IndexModel(ascending("slug"), new IndexOptions().unique(true)),
						new IndexModel(ascending("createdAt", ID)), new IndexModel(ascending("updatedAt", ID)),
						new IndexModel(ascending("courses", "slug"))));
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
			wanted.add(eq("slug", slug));
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
	public void addMissing(List<LearningPath> paths) {
		paths.stream()
			.filter((path) -> find(path.id()).isEmpty())
			.forEach((path) -> this.paths.insert(LearningPathDocument.of(path), Change.none()));
	}

}
