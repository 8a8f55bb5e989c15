package hub.training.enrolment;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import hub.platform.time.DueWork;
import hub.platform.web.Expected;
import hub.training.session.CourseSessionId;
import hub.training.session.CourseSessions;
import hub.training.session.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends what has run out and passes seats on; completes or takes back what a crash has
 * left between a session and its enrolments.
 */
@Component
public class SeatSweep implements DueWork {

	private static final Logger logger = LoggerFactory.getLogger(SeatSweep.class);

	private static final int BATCH = 100;

	private final CourseSessions sessions;

	private final FollowingSeats following;

	private final Moments moments;

	public SeatSweep(CourseSessions sessions, FollowingSeats following, Moments moments) {
		this.sessions = sessions;
		this.following = following;
		this.moments = moments;
	}

	@Override
	public void runDue(Instant now) {
		Set<CourseSessionId> seen = new HashSet<>();
		List<CourseSessionId> due = this.sessions.due(now, BATCH);
		while (seen.addAll(due)) {
			due.forEach((id) -> tryTo(() -> advance(id, now), id));
			due = this.sessions.due(now, BATCH);
		}
		this.sessions.unsettled(this.moments.realNow(), BATCH)
			.forEach((id) -> tryTo(() -> this.following.settle(id), id));
	}

	/** One session that cannot be looked after does not keep the others waiting. */
	private static void tryTo(Runnable work, CourseSessionId id) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			logger.warn("Session {} could not be looked after and will be tried again", id.value(), ex);
		}
	}

	private void advance(CourseSessionId id, Instant now) {
		this.following.follow(this.sessions.seat(id, Expected.any(),
				(session) -> session.seat((line) -> line.advance(this.moments.of(session, null)), now)));
	}

}
