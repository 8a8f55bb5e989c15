package hub.access.application;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.access.content.Answer;
import hub.access.content.ApplicationContent;
import hub.access.content.ComputeRequest;
import hub.access.factory.Tenants;
import hub.access.hours.GpuHours;
import hub.access.mode.EvaluationStep;
import hub.access.support.AccessTest;
import hub.access.support.People;

import hub.platform.problem.NotFoundException;
import hub.platform.problem.RefusedException;
import hub.platform.store.Change;
import hub.platform.store.DuplicateKeyException;
import hub.platform.web.Expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AccessTest
class ApplicationStoreTests {

	private static final Tenants STARTUP = new Tenants(false, Set.of(People.STARTUP));

	private static final Tenants FACTORY = new Tenants(false, Set.of(People.FACTORY));

	private static final Tenants EVERYTHING = new Tenants(true, Set.of());

	@Autowired
	private Applications applications;

	@Test
	void keepsEverythingOfAnApplication() {
		Application written = unique()
			.write(new ApplicationContent("Été", List.of(new Answer("purpose", "Ünïcode 🙂")),
					List.of(new ComputeRequest(UUID.randomUUID(), new GpuHours(new java.math.BigDecimal("0.125")))), 3,
					UUID.randomUUID()), ApplicationFixtures.member(), ApplicationFixtures.NOON)
			.submit(new Submission(ApplicationFixtures.NOON, ApplicationFixtures.NOON.plusSeconds(1),
					ApplicationFixtures.NOON.plusSeconds(2), 3, EvaluationStep.DECISION), ApplicationFixtures.member())
			.withdraw(new Withdrawal(ApplicationFixtures.NOON.plusMillis(7), "Over"), ApplicationFixtures.member());

		this.applications.add(written, Change.none());

		assertThat(this.applications.getApplication(STARTUP, written.id())).isEqualTo(written);
	}

	@Test
	void answersARetriedBeginningWithWhatTheFirstTryStored() {
		Application first = unique();
		Application again = new Application(first.id(), 1, first.createdAt(), first.updatedAt(), "A-2026-999999",
				first.organisationId(), first.projectId(), first.accessModeId(), first.content(), first.status(),
				first.statusSince(), null, null);
		this.applications.add(first, Change.none());

		assertThat(this.applications.add(again, Change.none())).isEqualTo(first);
	}

	@Test
	void neverGivesOneReferenceTwice() {
		Application first = unique();
		Application other = ApplicationFixtures.draft();
		Application sameReference = new Application(other.id(), 1, other.createdAt(), other.updatedAt(),
				first.reference(), other.organisationId(), other.projectId(), other.accessModeId(), other.content(),
				other.status(), other.statusSince(), null, null);
		this.applications.add(first, Change.none());

		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> this.applications.add(sameReference, Change.none()));
	}

	@Test
	void appliesARetriedChangeOnce() {
		Application draft = unique();
		this.applications.add(draft, Change.none());
		Change change = new Change(UUID.randomUUID(), List.of());
		AtomicInteger times = new AtomicInteger();

		Application first = withdraw(draft, change, times);
		Application second = withdraw(draft, change, times);

		assertThat(second).isEqualTo(first);
		assertThat(times).hasValue(1);
	}

	@Test
	void hidesFromTheFactoryWhatHasNotBeenSubmitted() {
		Application draft = unique();
		this.applications.add(draft, Change.none());

		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.applications.getApplication(FACTORY, draft.id()));
		this.applications.update(STARTUP, draft.id(), Expected.version(1), Change.none(),
				(current) -> current.submit(
						new Submission(ApplicationFixtures.NOON, null, null, 1, EvaluationStep.ELIGIBILITY),
						ApplicationFixtures.member()));

		assertThat(this.applications.getApplication(FACTORY, draft.id()).status())
			.isEqualTo(ApplicationStatus.SUBMITTED);
		assertThat(this.applications.getApplication(EVERYTHING, draft.id()).version()).isEqualTo(2);
	}

	@Test
	void refusesAChangeOfAnOldVersion() {
		Application draft = unique();
		this.applications.add(draft, Change.none());

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.applications.update(STARTUP, draft.id(),
				Expected.version(2), Change.none(), (current) -> current));
	}

	private Application withdraw(Application draft, Change change, AtomicInteger times) {
		return this.applications.update(STARTUP, draft.id(), Expected.version(1), change, (current) -> {
			times.incrementAndGet();
			return current.withdraw(new Withdrawal(Instant.EPOCH, null), ApplicationFixtures.member());
		});
	}

	private static Application unique() {
		Application draft = ApplicationFixtures.draft();
		return new Application(draft.id(), 1, draft.createdAt(), draft.updatedAt(),
				"A-2026-" + Math.abs(draft.id().hashCode()), draft.organisationId(), draft.projectId(),
				draft.accessModeId(), draft.content(), draft.status(), draft.statusSince(), null, null);
	}

}
