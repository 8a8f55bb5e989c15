package hub.training;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;

/**
 * Callers for tests of the domain.
 */
public final class Callers {

	/** The organisation of {@link #member} and {@link #admin}. */
	public static final UUID STARTUP = new UUID(11, 1);

	private static final String ISSUER = "https://hub.test";

	private Callers() {
	}

	public static Caller member(String subject) {
		return new Caller(ISSUER, subject, "portal", Caller.Kind.USER, Set.of("training:read", "training:enrol"),
				Map.of(STARTUP, Set.of(Role.MEMBER)), Map.of());
	}

	/** Somebody who may read but not enrol. */
	public static Caller reader(String subject) {
		return new Caller(ISSUER, subject, "portal", Caller.Kind.USER, Set.of("training:read"),
				Map.of(STARTUP, Set.of(Role.MEMBER)), Map.of());
	}

	public static Caller admin() {
		return new Caller(ISSUER, "admin", "portal", Caller.Kind.USER, Set.of("training:read", "training:enrol"),
				Map.of(STARTUP, Set.of(Role.MEMBER, Role.ORG_ADMIN)), Map.of());
	}

	public static Caller trainer(UUID factory) {
		return new Caller(ISSUER, "trainer", "portal", Caller.Kind.USER,
				Set.of("training:read", "training:enrol", "training:manage"), Map.of(),
				Map.of(factory, Set.of(Role.TRAINER)));
	}

	/** A trainer through a program that may not manage. */
	public static Caller trainerWithoutScope(UUID factory) {
		return new Caller(ISSUER, "trainer", "portal", Caller.Kind.USER, Set.of("training:read"), Map.of(),
				Map.of(factory, Set.of(Role.TRAINER)));
	}

	/** A program of the member's organisation. */
	public static Caller program() {
		return new Caller(ISSUER, "program", "program", Caller.Kind.CLIENT, Set.of("training:read", "training:enrol"),
				Map.of(STARTUP, Set.of(Role.MEMBER)), Map.of());
	}

	public static Caller service() {
		return new Caller(ISSUER, "gateway", "gateway", Caller.Kind.CLIENT, Set.of(Caller.SERVICE_SCOPE), Map.of(),
				Map.of());
	}

}
