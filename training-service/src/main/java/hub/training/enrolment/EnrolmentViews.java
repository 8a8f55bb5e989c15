package hub.training.enrolment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

import hub.platform.caller.Caller;
import hub.platform.next.NextStep;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.NotFoundException;
import hub.training.factory.Factories;
import hub.training.factory.Factory;
import hub.training.seat.EnrolmentId;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionId;
import hub.training.session.CourseSessions;
import hub.training.session.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Enrolments as one caller sees them now.
 */
@Component
public class EnrolmentViews {

	private final Enrolments enrolments;

	private final CourseSessions sessions;

	private final Factories factories;

	private final Moments moments;

	public EnrolmentViews(Enrolments enrolments, CourseSessions sessions, Factories factories, Moments moments) {
		this.enrolments = enrolments;
		this.sessions = sessions;
		this.factories = factories;
		this.moments = moments;
	}

	/**
	 * An enrolment with what its session says.
	 *
	 * @param position in the waiting list, 1 is next; empty for those who do not wait
	 */
	public record View(Enrolment enrolment, Instant startsAt, OptionalInt position, List<String> actions,
			@Nullable NextStep nextStep) {

	}

	public View get(Caller caller, EnrolmentId id) {
		return view(caller, this.enrolments.find(Visibility.of(caller), id).orElseThrow(NotFoundException::new));
	}

	public Page<View> list(Caller caller, EnrolmentFilter filter, PageQuery query) {
		Page<Enrolment> page = this.enrolments.list(Visibility.of(caller), filter, query);
		Map<CourseSessionId, CourseSession> held = sessionsOf(page.items());
		return page.map((enrolment) -> view(caller, enrolment, session(held, enrolment)));
	}

	public View view(Caller caller, Enrolment enrolment) {
		return view(caller, enrolment, session(sessionsOf(List.of(enrolment)), enrolment));
	}

	/** An enrolment whose session is at hand. */
	public View view(Caller caller, Enrolment enrolment, CourseSession session) {
		Instant now = this.moments.now();
		String factory = this.factories.find(enrolment.factoryId()).map(Factory::name).orElse(null);
		return new View(enrolment, session.startsAt(), session.line().positionOf(enrolment.id()),
				enrolment.actionsOf(caller, session, now),
				enrolment.nextStep(caller, session, now, factory).orElse(null));
	}

	private Map<CourseSessionId, CourseSession> sessionsOf(Collection<Enrolment> all) {
		return this.sessions.findAll(all.stream().map(Enrolment::sessionId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(CourseSession::id, Function.identity()));
	}

	private static CourseSession session(Map<CourseSessionId, CourseSession> held, Enrolment enrolment) {
		CourseSession session = held.get(enrolment.sessionId());
		if (session == null) {
			throw new IllegalStateException("Enrolment " + enrolment.id().value() + " without its session");
		}
		return session;
	}

}
