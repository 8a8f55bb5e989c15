package hub.access.application;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.access.content.ApplicationContent;
import hub.access.factory.EvaluationClock;
import hub.access.factory.Factory;
import hub.access.factory.Tenants;
import hub.access.mode.AccessModeId;
import hub.access.mode.AccessModes;
import hub.access.partition.Partition;
import hub.access.partition.Partitions;
import hub.access.support.AccessDesk;
import hub.access.support.AccessTest;
import hub.access.support.Reply;

import hub.platform.caller.Caller;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.InvalidStateException;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.store.Change;
import hub.platform.web.Expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * When the catalogue is asked, and what its answers hold for.
 */
@AccessTest
class SubmittingTests {

	private static final Caller MEMBER = ApplicationFixtures.member();

	@Autowired
	private AccessDesk desk;

	@Autowired
	private Applications applications;

	@Autowired
	private ApplicationChanges changes;

	@Autowired
	private AccessModes modes;

	@Autowired
	private EvaluationClock evaluationClock;

	@Autowired
	private Factory factory;

	@Autowired
	private InstantSource clock;

	private final List<Set<UUID>> asked = new ArrayList<>();

	private boolean changing;

	private Runnable meanwhile = () -> {
	};

	@Test
	void asksOnceBeforeTheChange() {
		UUID partition = UUID.randomUUID();
		Reply complete = this.desk.complete(partition);

		Application submitted = submit(id(complete), Expected.version(2));

		assertThat(submitted.status()).isEqualTo(ApplicationStatus.SUBMITTED);
		assertThat(this.asked).containsExactly(Set.of(partition));
	}

	@Test
	void refusesToSubmitWhatTheCatalogueWasNotAskedAbout() {
		ApplicationId id = id(this.desk.complete(UUID.randomUUID()));
		this.meanwhile = () -> write(id, true);

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> submit(id, Expected.any()))
			.satisfies((refusal) -> assertThat(refusal.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
		assertThat(stored(id).status()).isEqualTo(ApplicationStatus.DRAFT);
	}

	@Test
	void submitsOnAnyVersionThatAsksForTheSame() {
		ApplicationId id = id(this.desk.complete(UUID.randomUUID()));
		this.meanwhile = () -> write(id, false);

		assertThat(submit(id, Expected.any()).version()).isEqualTo(4);
	}

	@Test
	void asksNobodyAboutWhatIsRefusedAnyway() {
		ApplicationId draft = id(this.desk.complete(UUID.randomUUID()));
		ApplicationId submitted = id(this.desk.submitted());

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> submit(draft, Expected.version(1)))
			.satisfies((refusal) -> assertThat(refusal.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
		assertThatExceptionOfType(InvalidStateException.class).isThrownBy(() -> submit(submitted, Expected.version(3)));
		assertThat(this.asked).isEmpty();
	}

	private Application submit(ApplicationId id, Expected expected) {
		OwnApplications own = new OwnApplications(new Watched(), this.factory);
		return new Submitting(own, this.changes, this.modes, new Catalogue(), this.evaluationClock, this.clock)
			.submit(MEMBER, id, expected);
	}

	private void write(ApplicationId id, boolean withoutRequests) {
		this.applications.update(tenants(), id, Expected.any(), Change.none(), (current) -> {
			ApplicationContent was = current.content();
			return current.write(new ApplicationContent("Newer", was.answers(),
					withoutRequests ? List.of() : was.requests(), was.durationMonths(), was.estimateId()), MEMBER,
					this.clock.instant());
		});
	}

	private Application stored(ApplicationId id) {
		return this.applications.getApplication(tenants(), id);
	}

	private Tenants tenants() {
		return Tenants.of(MEMBER, this.factory);
	}

	private static ApplicationId id(Reply application) {
		return new ApplicationId(UUID.fromString(application.id()));
	}

	/** Has every partition, and takes notes of what it is asked. */
	private final class Catalogue implements Partitions {

		@Override
		public Map<UUID, Partition> findPartitions(Set<UUID> ids, AccessModeId mode, LocalDate day) {
			assertThat(SubmittingTests.this.changing).as("asked inside the change").isFalse();
			SubmittingTests.this.asked.add(ids);
			SubmittingTests.this.meanwhile.run();
			return ids.stream()
				.collect(Collectors.toMap((id) -> id, (id) -> new Partition(id, UUID.randomUUID(), 4, false, null)));
		}

	}

	/** The applications of the service; known to be changing while they do. */
	private final class Watched implements Applications {

		@Override
		public Application update(Tenants tenants, ApplicationId id, Expected expected, Change change,
				UnaryOperator<Application> next) {
			SubmittingTests.this.changing = true;
			try {
				return SubmittingTests.this.applications.update(tenants, id, expected, change, next);
			}
			finally {
				SubmittingTests.this.changing = false;
			}
		}

		@Override
		public Application getApplication(Tenants tenants, ApplicationId id) {
			return SubmittingTests.this.applications.getApplication(tenants, id);
		}

		@Override
		public Application add(Application application, Change change) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Page<Application> listApplications(Tenants tenants, ApplicationFilter filter, PageQuery query) {
			throw new UnsupportedOperationException();
		}

	}

}
