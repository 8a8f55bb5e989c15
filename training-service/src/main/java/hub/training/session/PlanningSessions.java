package hub.training.session;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.idempotency.Operations;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.FieldError;
import hub.platform.problem.ForbiddenException;
import hub.platform.problem.NotFoundException;
import hub.platform.problem.ValidationException;
import hub.platform.problem.Violations;
import hub.platform.web.Expected;
import hub.training.course.Course;
import hub.training.course.CourseId;
import hub.training.course.Courses;
import hub.training.course.DeliveryMode;
import hub.training.seat.SeatRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Announcing sessions and changing them: what trainers do for their own factory.
 */
@Component
public class PlanningSessions {

	private final CourseSessions sessions;

	private final Courses courses;

	private final Moments moments;

	private final Operations operations;

	private final SeatFollowers followers;

	public PlanningSessions(CourseSessions sessions, Courses courses, Moments moments, Operations operations,
			SeatFollowers followers) {
		this.sessions = sessions;
		this.courses = courses;
		this.moments = moments;
		this.operations = operations;
		this.followers = followers;
	}

	/** How a session is held and what holds for its seats. */
	public record Plan(Venue venue, SeatRules rules) {

	}

	public CourseSession getSession(CourseSessionId id) {
		return this.sessions.find(id).orElseThrow(NotFoundException::new);
	}

	public Page<CourseSession> list(CourseSessionFilter filter, PageQuery query) {
		return this.sessions.list(filter, query);
	}

	public CourseSession announce(Caller caller, CourseId courseId, Plan plan) {
		Course course = this.courses.find(courseId)
			.orElseThrow(() -> new ValidationException(FieldError.member("/courseId", "NOT_FOUND")));
		if (!course.isManagedBy(caller)) {
			throw notYourFactory();
		}
		check(plan);
		return this.sessions.add(CourseSession.announce(new CourseSessionId(this.operations.current().id()), course,
				plan.venue(), plan.rules(), this.moments.now()));
	}

	/**
	 * Changes a session. Added seats are offered to those who wait; fewer seats take
	 * nobody's place away. Whose session it is comes before its version: the factory
	 * never changes.
	 */
	public CourseSession reschedule(Caller caller, CourseSessionId id, Expected expected, UnaryOperator<Plan> change) {
		if (!getSession(id).isManagedBy(caller)) {
			throw notYourFactory();
		}
		AtomicReference<@Nullable CourseSession> before = new AtomicReference<>();
		CourseSession after = this.sessions.update(id, expected, (session) -> {
			Plan plan = change.apply(new Plan(session.venue(), session.rules()));
			check(plan);
			before.set(session);
			CourseSession changed = session.reschedule(plan.venue(), plan.rules(), (line) -> line, this.moments.now());
			return session.reschedule(plan.venue(), plan.rules(),
					(line) -> line.advance(this.moments.of(changed, null)), this.moments.now());
		});
		CourseSession was = before.get();
		if (was != null) {
			this.followers.follow(new Seating(was, after));
		}
		return after;
	}

	private static void check(Plan plan) {
		SeatRules rules = plan.rules();
		Violations violations = new Violations();
		if (!rules.endsAt().isAfter(rules.startsAt())) {
			violations.add(FieldError.member("/endsAt", "NOT_AFTER", Map.of("other", "startsAt")));
		}
		if (plan.venue().mode() == DeliveryMode.SELF_PACED) {
			violations.add(FieldError.member("/mode", "UNKNOWN_VALUE", Map.of("allowed", "ONSITE, ONLINE, HYBRID")));
		}
		notAfter("/enrolmentClosesAt", rules.enrolmentClosesAt(), rules.startsAt(), "startsAt", violations);
		notAfter("/enrolmentOpensAt", rules.enrolmentOpensAt(), rules.closesAt(), "enrolmentClosesAt", violations);
		notAfter("/cancellationClosesAt", rules.cancellationClosesAt(), rules.endsAt(), "endsAt", violations);
		violations.throwIfAny();
	}

	private static void notAfter(String pointer, @Nullable Instant value, Instant limit, String other,
			Violations violations) {
		if (value != null && value.isAfter(limit)) {
			violations.add(FieldError.member(pointer, "AFTER", Map.of("other", other)));
		}
	}

	private static ForbiddenException notYourFactory() {
		return new ForbiddenException("not-your-factory", Map.of("requiredRole", Role.TRAINER.name()));
	}

}
