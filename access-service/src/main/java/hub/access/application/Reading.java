package hub.access.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import hub.access.content.Completeness;
import hub.access.factory.Factory;
import hub.access.factory.Tenants;
import hub.access.mode.AccessMode;
import hub.access.mode.AccessModeId;
import hub.access.mode.AccessModes;
import hub.access.mode.ModeTerms;

import hub.platform.caller.Caller;
import hub.platform.next.Actor;
import hub.platform.next.NextStep;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;

/**
 * Shows applications to those who may see them, with what is missing, what they may do
 * and who must act.
 */
@Service
public class Reading {

	private final Applications applications;

	private final AccessModes modes;

	private final Factory factory;

	private final InstantSource clock;

	Reading(Applications applications, AccessModes modes, Factory factory, InstantSource clock) {
		this.applications = applications;
		this.modes = modes;
		this.factory = factory;
		this.clock = clock;
	}

	public ApplicationView get(Caller caller, ApplicationId id) {
		return view(caller, this.applications.getApplication(Tenants.of(caller, this.factory), id));
	}

	public Page<ApplicationView> list(Caller caller, ApplicationFilter filter, PageQuery query) {
		Page<Application> page = this.applications.listApplications(Tenants.of(caller, this.factory), filter, query);
		Map<AccessModeId, AccessMode> known = page.items().isEmpty() ? Map.of()
				: this.modes.allAccessModes().stream().collect(Collectors.toMap(AccessMode::id, Function.identity()));
		return page.map((application) -> view(caller, application, termsOf(application, known)));
	}

	/** An application that the caller has just changed. */
	public ApplicationView view(Caller caller, Application application) {
		ModeTerms terms = this.modes.findAccessMode(application.accessModeId()).orElseThrow().terms();
		return view(caller, application, terms);
	}

	private ApplicationView view(Caller caller, Application application, ModeTerms terms) {
		Submission submission = application.submission();
		boolean editable = application.status().isEditable();
		Completeness completeness = (editable || submission == null) ? Completeness.of(application.content(), terms)
				: Completeness.full();
		Instant cutOffAt = editable ? terms.cutOffs().nextFor(this.clock.instant()).orElse(null)
				: (submission != null) ? submission.cutOffAt() : null;
		return new ApplicationView(application, completeness, cutOffAt, application.actionsFor(caller),
				nextStep(application));
	}

	private @Nullable NextStep nextStep(Application application) {
		Instant since = application.statusSince();
		Submission submission = application.submission();
		return switch (application.status()) {
			case DRAFT, RETURNED -> NextStep.of(Actor.Kind.ORGANISATION, "submissions", since);
			case SUBMITTED, ELIGIBILITY, TECHNICAL_REVIEW,
					PEER_REVIEW ->
				new NextStep(new Actor(Actor.Kind.FACTORY, this.factory.name()),
						(submission != null) ? submission.firstStep().action() : "decisions", since,
						(submission != null) ? submission.dueAt() : null, null);
			case AWARDED, REJECTED, WITHDRAWN -> null;
		};
	}

	private static ModeTerms termsOf(Application application, Map<AccessModeId, AccessMode> known) {
		AccessMode mode = known.get(application.accessModeId());
		if (mode == null) {
			throw new IllegalStateException("No access mode " + application.accessModeId());
		}
		return mode.terms();
	}

}
