package hub.training.session.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.NotFoundException;
import hub.platform.store.Change;
import hub.platform.store.Changes;
import hub.platform.store.Target;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
import hub.platform.web.Expected;
import hub.training.seat.Line;
import hub.training.seat.PlaceRevision;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionFilter;
import hub.training.session.CourseSessionId;
import hub.training.session.CourseSessions;
import hub.training.session.Seating;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static hub.training.session.mongo.CourseSessionDocument.DUE_AT;
import static hub.training.session.mongo.CourseSessionDocument.PLACES;
import static hub.training.session.mongo.CourseSessionDocument.SETTLE_BY;

/**
 * Sessions in the collection {@code courseSessions}.
 */
@Repository
class MongoCourseSessions implements CourseSessions {

	private static final String ID = "_id";

	private static final String STARTS_AT = "startsAt";

	private final VersionedCollection<CourseSessionDocument> sessions;

	private final Changes changes;

	private final SeatQueue queue = new SeatQueue(this::write);

	MongoCourseSessions(VersionedCollections collections, Changes changes) {
		this.sessions = collections.of("courseSessions", CourseSessionDocument.class,
				List.of(new IndexModel(ascending("slugKey"), new IndexOptions().unique(true)),
						new IndexModel(ascending(STARTS_AT, ID)), new IndexModel(ascending("createdAt", ID)),
						new IndexModel(ascending("updatedAt", ID)),
						new IndexModel(ascending("courseId", STARTS_AT, ID)),
						new IndexModel(ascending("factoryId", STARTS_AT, ID)), new IndexModel(ascending(DUE_AT)),
						new IndexModel(ascending(SETTLE_BY))));
		this.changes = changes;
	}

	@Override
	public Optional<CourseSession> find(CourseSessionId id) {
		return this.sessions.find(eq(ID, id.value())).map(CourseSessionDocument::toDomain);
	}

	@Override
	public List<CourseSession> findAll(Collection<CourseSessionId> ids) {
		List<CourseSession> found = new ArrayList<>();
		if (!ids.isEmpty()) {
			this.sessions.raw()
				.find(in(ID, ids.stream().map(CourseSessionId::value).distinct().toList()))
				.forEach((document) -> found.add(document.toDomain()));
		}
		return found;
	}

	@Override
	public Page<CourseSession> list(CourseSessionFilter filter, PageQuery query) {
		return this.sessions.page(toBson(filter), query).map(CourseSessionDocument::toDomain);
	}

	@Override
	public CourseSession add(CourseSession session) {
		Change change = this.changes.of("training.coursesession.created", "courseSession.create", targetOf(session));
		return this.sessions.insert(CourseSessionDocument.of(session), change) ? session
				: find(session.id()).orElseThrow();
	}

	@Override
	public CourseSession update(CourseSessionId id, Expected expected, UnaryOperator<CourseSession> next) {
		Target target = targetOf(find(id).orElseThrow(NotFoundException::new));
		Change change = this.changes.of("training.coursesession.updated", "courseSession.update", target);
		return this.sessions
			.change(eq(ID, id.value()), expected, change,
					(document) -> CourseSessionDocument.of(next.apply(document.toDomain())))
			.toDomain();
	}

	@Override
	public Seating seat(CourseSessionId id, Expected expected, UnaryOperator<CourseSession> next) {
		return this.queue.submit(id, expected, next);
	}

	/**
	 * The places know the requests that changed them, so the write names no operation.
	 */
	private void write(CourseSessionId id, UnaryOperator<CourseSession> next) {
		this.sessions.change(eq(ID, id.value()), Expected.any(), Change.none(),
				(document) -> CourseSessionDocument.of(next.apply(document.toDomain())));
	}

	@Override
	public void settle(CourseSessionId id, Set<PlaceRevision> settled) {
		Optional<CourseSession> found = find(id);
		if (found.isEmpty()) {
			return;
		}
		CourseSession session = found.get();
		Line line = session.line().settle(settled);
		// The version stays: nothing that anybody can see changes. A change that runs at
		// the same
		// time may bring a mark back, which costs another look; a lost race is tried by
		// the next sweep.
		this.sessions.raw()
			.updateOne(and(eq(ID, id.value()), eq("version", session.version())),
					Updates.combine(Updates.set(PLACES, CourseSessionDocument.placesOf(line)),
							setOrUnset(DUE_AT, line.dueAt()), setOrUnset(SETTLE_BY, line.settleBy())));
	}

	@Override
	public List<CourseSessionId> due(Instant now, int limit) {
		return ids(lte(DUE_AT, now), limit);
	}

	@Override
	public List<CourseSessionId> unsettled(Instant realNow, int limit) {
		return ids(lte(SETTLE_BY, realNow), limit);
	}

	@Override
	public void addMissing(List<CourseSession> all) {
		all.stream()
			.filter((session) -> find(session.id()).isEmpty())
			.forEach((session) -> this.sessions.insert(CourseSessionDocument.of(session), Change.none()));
	}

	private List<CourseSessionId> ids(Bson filter, int limit) {
		List<CourseSessionId> found = new ArrayList<>();
		this.sessions.raw()
			.withDocumentClass(Document.class)
			.find(filter)
			.projection(Projections.include(ID))
			.limit(limit)
			.forEach((document) -> found.add(new CourseSessionId(document.get(ID, UUID.class))));
		return found;
	}

	private static Bson setOrUnset(String member, Optional<Instant> value) {
		return value.map((instant) -> Updates.set(member, instant)).orElseGet(() -> Updates.unset(member));
	}

	private static Bson toBson(CourseSessionFilter filter) {
		List<Bson> wanted = new ArrayList<>();
		if (filter.slug() != null) {
			wanted.add(eq("slugKey", filter.slug()));
		}
		if (filter.courseId() != null) {
			wanted.add(eq("courseId", filter.courseId().value()));
		}
		anyOf("factoryId", filter.factories(), wanted);
		anyOf("mode", filter.modes().stream().map(Enum::name).toList(), wanted);
		anyOf("language", filter.languages(), wanted);
		if (filter.startsAfter() != null) {
			wanted.add(gte(STARTS_AT, filter.startsAfter()));
		}
		if (filter.startsBefore() != null) {
			wanted.add(lt(STARTS_AT, filter.startsBefore()));
		}
		return wanted.isEmpty() ? empty() : and(wanted);
	}

	private static void anyOf(String member, Collection<?> values, List<Bson> wanted) {
		if (!values.isEmpty()) {
			wanted.add((values.size() == 1) ? eq(member, values.iterator().next()) : in(member, values));
		}
	}

	private static Target targetOf(CourseSession session) {
		return new Target("CourseSession", session.id().value(), null, session.factoryId().value());
	}

}
