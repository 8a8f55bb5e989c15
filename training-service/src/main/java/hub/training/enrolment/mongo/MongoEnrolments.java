package hub.training.enrolment.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.store.Change;
import hub.platform.store.Changes;
import hub.platform.store.DuplicateKeyException;
import hub.platform.store.Target;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
import hub.platform.web.Expected;
import hub.training.course.CourseId;
import hub.training.enrolment.Enrolment;
import hub.training.enrolment.EnrolmentFilter;
import hub.training.enrolment.Enrolments;
import hub.training.enrolment.Visibility;
import hub.training.seat.EnrolmentId;
import hub.training.seat.PersonId;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

/**
 * Enrolments in the collection {@code enrolments}.
 */
@Repository
class MongoEnrolments implements Enrolments {

	private static final String ID = "_id";

	private static final String VISIBLE_TO = "visibleTo";

	private static final String CLAIM = "claim";

	private static final String SESSION = "sessionId";

	private static final String CREATED_AT = "createdAt";

	private final VersionedCollection<EnrolmentDocument> enrolments;

	private final Changes changes;

	MongoEnrolments(VersionedCollections collections, Changes changes) {
		this.enrolments = collections.of("enrolments", EnrolmentDocument.class,
				List.of(new IndexModel(ascending(CLAIM), new IndexOptions().unique(true)),
						new IndexModel(ascending(VISIBLE_TO, CREATED_AT, ID)),
						new IndexModel(ascending(VISIBLE_TO, SESSION, CREATED_AT, ID)),
						new IndexModel(ascending(CREATED_AT, ID))));
		this.changes = changes;
	}

	@Override
	public Optional<Enrolment> find(Visibility visibility, EnrolmentId id) {
		return this.enrolments.find(and(eq(ID, id.value()), visible(visibility))).map(EnrolmentDocument::toDomain);
	}

	@Override
	public Page<Enrolment> list(Visibility visibility, EnrolmentFilter filter, PageQuery query) {
		List<Bson> wanted = new ArrayList<>();
		wanted.add(visible(visibility));
		if (!filter.statuses().isEmpty()) {
			wanted.add(in("status", filter.statuses().stream().map(Enum::name).toList()));
		}
		if (filter.sessionId() != null) {
			wanted.add(eq(SESSION, filter.sessionId().value()));
		}
		if (filter.courseId() != null) {
			wanted.add(eq("courseId", filter.courseId().value()));
		}
		if (filter.organisationId() != null) {
			wanted.add(eq("organisationId", filter.organisationId()));
		}
		if (filter.personId() != null) {
			wanted.add(eq("personId", filter.personId()));
		}
		return this.enrolments.page(and(wanted), query).map(EnrolmentDocument::toDomain);
	}

	@Override
	public Optional<Enrolment> findActive(PersonId person, CourseId course) {
		return this.enrolments.find(eq(CLAIM, EnrolmentDocument.claim(person, course)))
			.map(EnrolmentDocument::toDomain);
	}

	@Override
	public Optional<Enrolment> add(Enrolment enrolment, Author author) {
		try {
			if (this.enrolments.insert(EnrolmentDocument.of(enrolment),
					change("enrolment.create", enrolment, author))) {
				return Optional.of(enrolment);
			}
		}
		catch (DuplicateKeyException ex) {
			return Optional.empty();
		}
		return find(new Visibility(true, java.util.Set.of()), enrolment.id());
	}

	@Override
	public boolean update(Enrolment current, Enrolment next, Author author) {
		try {
			this.enrolments.change(eq(ID, current.id().value()), Expected.version(current.version()),
					change("enrolment.update", next, author, "status"), (document) -> EnrolmentDocument.of(next));
			return true;
		}
		catch (RefusedException ex) {
			if (ex.type() == ProblemType.PRECONDITION_FAILED) {
				return false;
			}
			throw ex;
		}
	}

	private Change change(String action, Enrolment enrolment, Author author, String... members) {
		String event = "training.enrolment." + enrolment.status().name().toLowerCase(Locale.ROOT);
		Target target = new Target("Enrolment", enrolment.id().value(), enrolment.organisationId(),
				enrolment.factoryId().value());
		return switch (author) {
			case CALLER -> this.changes.of(event, action, target, members);
			case HUB -> this.changes.bySystem(event, action, target, members);
		};
	}

	private static Bson visible(Visibility visibility) {
		if (visibility.everything()) {
			return empty();
		}
		return (visibility.keys().size() == 1) ? eq(VISIBLE_TO, visibility.keys().iterator().next())
				: in(VISIBLE_TO, visibility.keys());
	}

}
