package hub.training.session.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.web.Expected;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionId;
import hub.training.session.Seating;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the changes that requests of this process want in one session together:
 * while one write is under way the next requests queue up, in the order of their arrival,
 * and go into the following write. A rush on one session thus costs a few writes instead
 * of one for each person. What is right is decided by the guarded write alone: other
 * processes have queues of their own.
 */
final class SeatQueue {

	private final Stripe[] stripes = new Stripe[64];

	private final Writer writer;

	SeatQueue(Writer writer) {
		this.writer = writer;
		Arrays.setAll(this.stripes, (index) -> new Stripe());
	}

	/**
	 * Writes one version of a session.
	 */
	@FunctionalInterface
	interface Writer {

		/** May apply the change several times; only the last one counts. */
		void change(CourseSessionId id, UnaryOperator<CourseSession> next);

	}

	/** Has the change carried out, and waits until it is stored or refused. */
	Seating submit(CourseSessionId id, Expected expected, UnaryOperator<CourseSession> next) {
		Stripe stripe = this.stripes[Math.floorMod(id.hashCode(), this.stripes.length)];
		Request request = new Request(id, expected, next);
		stripe.waiting.add(request);
		stripe.turn.lock();
		try {
			if (!request.done) {
				carryOut(stripe.drain());
			}
		}
		finally {
			stripe.turn.unlock();
		}
		return request.result();
	}

	private void carryOut(List<Request> requests) {
		Map<CourseSessionId, List<Request>> bySession = new LinkedHashMap<>();
		requests.forEach((request) -> bySession.computeIfAbsent(request.id, (id) -> new ArrayList<>()).add(request));
		bySession.forEach((id, group) -> {
			try {
				this.writer.change(id, (session) -> {
					CourseSession current = session;
					for (Request request : group) {
						current = request.apply(current);
					}
					return current;
				});
				group.forEach((request) -> request.done = true);
			}
			catch (Throwable ex) {
				RuntimeException failure = (ex instanceof RuntimeException refusal) ? refusal
						: new IllegalStateException("Session " + id.value() + " could not be written", ex);
				group.forEach((request) -> request.fail(failure));
			}
		});
	}

	/** Sessions whose requests take turns. */
	private static final class Stripe {

		private final Queue<Request> waiting = new ConcurrentLinkedQueue<>();

		private final Lock turn = new ReentrantLock(true);

		List<Request> drain() {
			List<Request> drained = new ArrayList<>();
			for (Request next = this.waiting.poll(); next != null; next = this.waiting.poll()) {
				drained.add(next);
			}
			return drained;
		}

	}

	/** One wanted change. Touched only by whoever has the turn. */
	private static final class Request {

		private final CourseSessionId id;

		private final Expected expected;

		private final UnaryOperator<CourseSession> next;

		private @Nullable Seating seating;

		private @Nullable RuntimeException failure;

		private boolean done;

		Request(CourseSessionId id, Expected expected, UnaryOperator<CourseSession> next) {
			this.id = id;
			this.expected = expected;
			this.next = next;
		}

		/** The session after this change; unchanged when the change is refused. */
		CourseSession apply(CourseSession session) {
			this.seating = null;
			this.failure = null;
			try {
				if (!this.expected.accepts(session.version())) {
					throw new RefusedException(ProblemType.PRECONDITION_FAILED);
				}
				CourseSession after = this.next.apply(session);
				this.seating = new Seating(session, after);
				return after;
			}
			catch (RuntimeException ex) {
				this.failure = ex;
				return session;
			}
		}

		void fail(RuntimeException ex) {
			this.failure = ex;
			this.done = true;
		}

		Seating result() {
			if (this.failure != null) {
				throw this.failure;
			}
			if (!this.done || this.seating == null) {
				throw new IllegalStateException("A change of session " + this.id.value() + " was left behind");
			}
			return this.seating;
		}

	}

}
