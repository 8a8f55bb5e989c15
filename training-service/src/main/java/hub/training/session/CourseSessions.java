package hub.training.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.web.Expected;
import hub.training.seat.PlaceRevision;

/**
 * All sessions. They are public; who sits in them is not.
 */
public interface CourseSessions {

	Optional<CourseSession> find(CourseSessionId id);

	List<CourseSession> findAll(Collection<CourseSessionId> ids);

	Page<CourseSession> list(CourseSessionFilter filter, PageQuery query);

	/**
	 * Adds a session, or finds that a retry has added it already.
	 * @return the session as it is stored
	 */
	CourseSession add(CourseSession session);

	/** Replaces one version of a session. */
	CourseSession update(CourseSessionId id, Expected expected, UnaryOperator<CourseSession> next);

	/**
	 * Changes who sits where, whatever else happens to the session meanwhile: one write
	 * guarded by the version, tried again when somebody else was faster.
	 * @return the session before and after
	 */
	Seating seat(CourseSessionId id, Expected expected, UnaryOperator<CourseSession> next);

	/** Forgets that these places waited for their enrolments to follow. */
	void settle(CourseSessionId id, Set<PlaceRevision> settled);

	/** Sessions in which something has run out by this instant of domain time. */
	List<CourseSessionId> due(Instant now, int limit);

	/**
	 * Sessions with places whose enrolments should have followed by this instant of real
	 * time.
	 */
	List<CourseSessionId> unsettled(Instant realNow, int limit);

	/** Adds those that are not there yet, and leaves the others as they are. */
	void addMissing(List<CourseSession> sessions);

}
