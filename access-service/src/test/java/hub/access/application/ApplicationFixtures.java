package hub.access.application;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.access.mode.AccessMode;
import hub.access.mode.EvaluationStep;
import hub.access.mode.seed.ModeFixtures;
import hub.access.project.Project;
import hub.access.project.ProjectId;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.ids.SeedIds;

/** Applications in all states, and what belongs to them. */
final class ApplicationFixtures {

	static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");

	static final UUID STARTUP = SeedIds.of("organisation", "startup-a");

	private ApplicationFixtures() {
	}

	static AccessMode playground() {
		return ModeFixtures.mode("aif-playground");
	}

	static Caller member() {
		return new Caller("https://hub.test", "member", "portal", Caller.Kind.USER,
				Set.of("access:read", "access:apply"), Map.of(STARTUP, Set.of(Role.MEMBER)), Map.of());
	}

	static Caller operator() {
		return new Caller("https://hub.test", "operator", "portal", Caller.Kind.USER,
				Set.of("access:read", "access:apply"), Map.of(),
				Map.of(SeedIds.of("factory", "ai2f"), Set.of(Role.OPERATOR)));
	}

	static Application draft() {
		Project project = Project.open(new ProjectId(UUID.randomUUID()), STARTUP, "Speech models", null, NOON);
		return Application.draft(new ApplicationId(UUID.randomUUID()), "A-2026-000001", project, playground().id(),
				"Triage model", NOON);
	}

	static Application submitted() {
		return draft().submit(new Submission(NOON, null, null, 1, EvaluationStep.ELIGIBILITY), member());
	}

	static Application withdrawn() {
		return draft().withdraw(new Withdrawal(NOON, null), member());
	}

}
