package hub.training.enrolment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import hub.platform.idempotency.Operations;
import hub.platform.time.DomainClock;
import hub.training.TrainingClient;
import hub.training.TrainingClient.Answer;
import hub.training.TrainingTest;
import hub.training.course.Courses;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionId;
import hub.training.session.CourseSessions;
import hub.training.session.Moments;
import hub.training.session.OfferCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service dies between the session's write and the enrolment's. Whoever asked may ask
 * again with the same key; whoever does not is looked after by the sweep.
 */
@TrainingTest
@Import(CrashTests.Crashes.class)
class CrashTests {

	private static final AtomicReference<String> CRASH_IN = new AtomicReference<>("");

	private final TrainingClient trainer;

	private final TrainingClient member;

	private final int port;

	@Autowired
	private DomainClock clock;

	@Autowired
	private CourseSessions sessions;

	@Autowired
	private Enrolments enrolments;

	@Autowired
	private Courses courses;

	@Autowired
	private OfferCalendar calendar;

	@Autowired
	private Operations operations;

	CrashTests(@LocalServerPort int port) {
		this.port = port;
		this.trainer = TrainingClient.trainer(port);
		this.member = TrainingClient.member(port);
	}

	@AfterEach
	void live() {
		CRASH_IN.set("");
	}

	@Test
	void theSameRequestFinishesAnEnrolmentThatDiedAfterItsSeat() {
		UUID session = session("\"seats\": 2");
		String key = TrainingClient.key();
		CRASH_IN.set("add");
		assertThat(enrol(this.member, session, key).status()).isEqualTo(500);
		assertThat(free(session)).isEqualTo(1);
		CRASH_IN.set("");

		Answer answer = enrol(this.member, session, key);

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.text("/status")).isEqualTo("CONFIRMED");
		assertThat(free(session)).isEqualTo(1);
		assertThat(this.member.get("/v1/enrolments").items("id")).containsExactly(answer.text("/id"));
	}

	@Test
	void theSweepLeavesAYoungReservationAlone() {
		UUID session = session("\"seats\": 2");
		CRASH_IN.set("add");
		enrol(this.member, session, TrainingClient.key());
		CRASH_IN.set("");

		sweepAfter(0).runDue(this.clock.instant());

		assertThat(this.member.get("/v1/enrolments").items("id")).isEmpty();
		assertThat(free(session)).isEqualTo(1);
	}

	@Test
	void theSweepCompletesAnEnrolmentThatNobodyAskedForAgain() {
		UUID session = session("\"seats\": 2");
		CRASH_IN.set("add");
		enrol(this.member, session, TrainingClient.key());
		CRASH_IN.set("");

		sweepAfter(61).runDue(this.clock.instant());

		assertThat(this.member.get("/v1/enrolments").items("status")).containsExactly("CONFIRMED");
		assertThat(free(session)).isEqualTo(1);
		assertThat(stored(session).line().settleBy()).isEmpty();
	}

	@Test
	void theSweepReleasesASeatWhosePersonHasAnotherEnrolmentByNow() {
		UUID course = this.trainer.course();
		UUID abandoned = this.trainer.session(course, this.clock.instant(), "\"seats\": 1");
		UUID taken = this.trainer.session(course, this.clock.instant(), "\"seats\": 1");
		CRASH_IN.set("add");
		enrol(this.member, abandoned, TrainingClient.key());
		CRASH_IN.set("");
		assertThat(this.member.enrol(taken).status()).isEqualTo(201);
		TrainingClient waiter = TrainingClient.member(this.port);
		UUID waiting = waiter.enrol(abandoned).id();

		sweepAfter(61).runDue(this.clock.instant());
		sweepAfter(200).runDue(this.clock.instant());

		assertThat(waiter.get("/v1/enrolments/" + waiting).text("/status")).isEqualTo("OFFERED");
		assertThat(stored(abandoned).line().places()).hasSize(1);
		assertThat(this.member.get("/v1/enrolments").items("courseSessionId")).containsExactly(taken.toString());
	}

	@Test
	void theSameRequestFinishesACancellationThatDiedAfterTheSeatWasPassedOn() {
		UUID session = session("\"seats\": 1");
		UUID enrolment = this.member.enrol(session).id();
		TrainingClient waiter = TrainingClient.member(this.port);
		UUID waiting = waiter.enrol(session).id();
		String key = TrainingClient.key();
		CRASH_IN.set("update");
		assertThat(cancel(enrolment, key).status()).isEqualTo(500);
		CRASH_IN.set("");

		Answer answer = cancel(enrolment, key);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text("/status")).isEqualTo("CANCELLED");
		assertThat(waiter.get("/v1/enrolments/" + waiting).text("/status")).isEqualTo("OFFERED");
	}

	@Test
	void theSweepFinishesACancellationThatNobodyAskedForAgain() {
		UUID session = session("\"seats\": 1");
		UUID enrolment = this.member.enrol(session).id();
		TrainingClient waiter = TrainingClient.member(this.port);
		UUID waiting = waiter.enrol(session).id();
		CRASH_IN.set("update");
		cancel(enrolment, TrainingClient.key());
		CRASH_IN.set("");

		sweepAfter(61).runDue(this.clock.instant());

		assertThat(this.member.get("/v1/enrolments/" + enrolment).text("/status")).isEqualTo("CANCELLED");
		assertThat(waiter.get("/v1/enrolments/" + waiting).text("/status")).isEqualTo("OFFERED");
		assertThat(stored(session).line().places()).hasSize(1);
	}

	@Test
	void whoCancelledInACrashCanEnrolAgainAtOnce() {
		UUID session = session("\"seats\": 1");
		UUID enrolment = this.member.enrol(session).id();
		CRASH_IN.set("update");
		cancel(enrolment, TrainingClient.key());
		CRASH_IN.set("");

		Answer answer = this.member.enrol(session);

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.text("/status")).isEqualTo("CONFIRMED");
		assertThat(this.member.get("/v1/enrolments/" + enrolment).text("/status")).isEqualTo("CANCELLED");
	}

	@Test
	void theSweepSettlesWhatIsInOrderWithoutTouchingTheVersion() {
		UUID session = session("\"seats\": 5");
		this.member.enrol(session);
		String before = this.trainer.get("/v1/course-sessions/" + session).header("ETag");

		sweepAfter(61).runDue(this.clock.instant());

		assertThat(this.trainer.get("/v1/course-sessions/" + session).header("ETag")).isEqualTo(before);
		assertThat(stored(session).line().settleBy()).isEmpty();
		assertThat(this.member.get("/v1/enrolments").items("version")).containsExactly("1");
	}

	private UUID session(String more) {
		return this.trainer.session(this.clock.instant(), more);
	}

	private Answer enrol(TrainingClient client, UUID session, String key) {
		return client.post("/v1/course-sessions/" + session + "/enrolments", "{}", "Idempotency-Key", key);
	}

	private Answer cancel(UUID enrolment, String key) {
		return this.member.post("/v1/enrolments/" + enrolment + "/cancellations", "{}", "Idempotency-Key", key,
				"If-Match", "\"v1\"");
	}

	private int free(UUID session) {
		return this.trainer.get("/v1/course-sessions/" + session).number("/seatsFree");
	}

	private CourseSession stored(UUID session) {
		return this.sessions.find(new CourseSessionId(session)).orElseThrow();
	}

	/** The sweep as it would be so many seconds of real time from now. */
	private SeatSweep sweepAfter(long seconds) {
		Moments later = new Moments(this.clock, () -> Instant.now().plusSeconds(seconds), this.calendar);
		return new SeatSweep(this.sessions,
				new FollowingSeats(this.enrolments, this.sessions, this.courses, later, this.operations), later);
	}

	/**
	 * Lets the store of enrolments fail on demand.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Crashes {

		@Bean
		static BeanPostProcessor crashing() {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof Enrolments) ? crashing(bean) : bean;
				}

			};
		}

		private static Object crashing(Object bean) {
			return Proxy.newProxyInstance(Enrolments.class.getClassLoader(), new Class<?>[] { Enrolments.class },
					(proxy, method, arguments) -> {
						if (method.getName().equals(CRASH_IN.get())) {
							throw new IllegalStateException("The test pulls the plug");
						}
						try {
							return method.invoke(bean, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getTargetException();
						}
					});
		}

	}

}
