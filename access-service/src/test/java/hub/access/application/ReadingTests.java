package hub.access.application;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import hub.access.content.Completeness;
import hub.access.content.ContentFixtures;
import hub.access.factory.Factory;
import hub.access.factory.FactoryProperties;
import hub.access.factory.Tenants;
import hub.access.mode.AccessMode;
import hub.access.mode.AccessModeId;
import hub.access.mode.AccessModes;
import hub.access.mode.EvaluationStep;
import hub.access.mode.ModeFilter;
import hub.access.mode.seed.ModeFixtures;

import hub.platform.next.Actor;
import hub.platform.next.NextStep;
import hub.platform.paging.Cursors;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.NotFoundException;
import hub.platform.store.Change;
import hub.platform.web.Expected;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTests {

	private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

	private final Reading reading = new Reading(new NoApplications(), new ShippedModes(),
			new Factory(new FactoryProperties("ai2f", "AI2F", "FR", ZoneId.of("Europe/Paris"))),
			InstantSource.fixed(NOW));

	@ParameterizedTest
	@EnumSource
	void everyStateThatIsNotFinalSaysWhoMustAct(ApplicationStatus status) {
		ApplicationView view = view(in(status, ApplicationFixtures.submitted()));

		assertThat(view.nextStep() == null).isEqualTo(status.isFinal());
	}

	@ParameterizedTest
	@EnumSource
	void theOrganisationActsWhileItWritesAndTheFactoryAfterwards(ApplicationStatus status) {
		NextStep step = view(in(status, ApplicationFixtures.submitted())).nextStep();

		if (step != null) {
			assertThat(step.actor().kind())
				.isEqualTo(status.isEditable() ? Actor.Kind.ORGANISATION : Actor.Kind.FACTORY);
		}
	}

	@Nested
	class ADraft {

		@Test
		void waitsForItsOrganisationSinceItWasBegun() {
			NextStep step = view(ApplicationFixtures.draft()).nextStep();

			assertThat(step).isEqualTo(NextStep.of(Actor.Kind.ORGANISATION, "submissions", ApplicationFixtures.NOON));
		}

		@Test
		void showsWhatIsMissing() {
			Application written = ApplicationFixtures.draft()
				.write(ContentFixtures.complete(), ApplicationFixtures.member(), NOW);

			assertThat(view(ApplicationFixtures.draft()).completeness().missing()).contains("purpose");
			assertThat(view(written).completeness()).isEqualTo(Completeness.full());
		}

		@Test
		void showsTheCutOffThatItCanStillReach() {
			assertThat(view(under("aif-large-scale")).cutOffAt()).isEqualTo("2026-11-30T09:00:00Z");
			assertThat(view(under("ehpc-benchmark")).cutOffAt()).isEqualTo("2026-12-01T09:00:00Z");
			assertThat(view(under("aif-playground")).cutOffAt()).isNull();
			assertThat(view(under("ehpc-regular")).cutOffAt()).isNull();
		}

		private static Application under(String mode) {
			Application draft = ApplicationFixtures.draft();
			return new Application(draft.id(), 1, draft.createdAt(), draft.updatedAt(), draft.reference(),
					draft.organisationId(), draft.projectId(), ModeFixtures.mode(mode).id(), draft.content(),
					draft.status(), draft.statusSince(), null, null);
		}

	}

	@Nested
	class ASubmittedApplication {

		private final Instant cutOffAt = Instant.parse("2026-11-30T09:00:00Z");

		private final Instant dueAt = Instant.parse("2026-12-14T09:00:00Z");

		private final Application submitted = ApplicationFixtures.draft()
			.submit(new Submission(NOW, this.cutOffAt, this.dueAt, 1, EvaluationStep.TECHNICAL_ASSESSMENT),
					ApplicationFixtures.member());

		@Test
		void waitsForTheFirstStepOfItsModeUntilItIsDue() {
			assertThat(view(this.submitted).nextStep()).isEqualTo(new NextStep(new Actor(Actor.Kind.FACTORY, "AI2F"),
					"technical-assessments", NOW, this.dueAt, null));
		}

		@Test
		void keepsTheCutOffThatCollectsIt() {
			assertThat(view(this.submitted).cutOffAt()).isEqualTo(this.cutOffAt);
		}

		@Test
		void isCompleteWhateverTheFormAsksToday() {
			assertThat(view(this.submitted).completeness()).isEqualTo(Completeness.full());
		}

	}

	@Test
	void aListShowsEachWithItsOwnMode() {
		Page<ApplicationView> page = this.reading.list(ApplicationFixtures.member(),
				new ApplicationFilter(null, null, null, List.of(), null, null, null), anyPage());

		assertThat(page.items()).extracting((view) -> view.application().reference()).containsExactly("A-2026-000001");
		assertThat(page.items().getFirst().allowedActions()).contains("submissions");
	}

	private ApplicationView view(Application application) {
		return this.reading.view(ApplicationFixtures.member(), application);
	}

	private static PageQuery anyPage() {
		return new PageQuery(20, List.of(), null, new Cursors(null, InstantSource.system()), "");
	}

	private static Application in(ApplicationStatus status, Application application) {
		return new Application(application.id(), application.version(), application.createdAt(),
				application.updatedAt(), application.reference(), application.organisationId(), application.projectId(),
				application.accessModeId(), application.content(), status, application.statusSince(),
				application.submission(), application.withdrawal());
	}

	/** A store with one draft. */
	private static final class NoApplications implements Applications {

		@Override
		public Application add(Application application, Change change) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Application getApplication(Tenants tenants, ApplicationId id) {
			throw new NotFoundException();
		}

		@Override
		public Page<Application> listApplications(Tenants tenants, ApplicationFilter filter, PageQuery query) {
			return new Page<>(List.of(ApplicationFixtures.draft()), 20, null, null);
		}

		@Override
		public Application update(Tenants tenants, ApplicationId id, Expected expected, Change change,
				UnaryOperator<Application> next) {
			throw new UnsupportedOperationException();
		}

	}

	/** The shipped modes without a store. */
	private static final class ShippedModes implements AccessModes {

		@Override
		public Optional<AccessMode> findAccessMode(AccessModeId id) {
			return allAccessModes().stream().filter((mode) -> mode.id().equals(id)).findFirst();
		}

		@Override
		public Page<AccessMode> listAccessModes(ModeFilter filter, PageQuery query) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<AccessMode> allAccessModes() {
			return ModeFixtures.shippedModes();
		}

		@Override
		public void addMissing(List<AccessMode> modes) {
			throw new UnsupportedOperationException();
		}

	}

}
