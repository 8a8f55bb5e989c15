package hub.access.application;

import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import hub.platform.caller.Caller;
import hub.platform.web.Expected;

/**
 * Takes an application back for good, at any time before it is decided.
 */
@Service
public class Withdrawing {

	private final OwnApplications applications;

	private final ApplicationChanges changes;

	private final InstantSource clock;

	Withdrawing(OwnApplications applications, ApplicationChanges changes, InstantSource clock) {
		this.applications = applications;
		this.changes = changes;
		this.clock = clock;
	}

	public Application withdraw(Caller caller, ApplicationId id, Expected expected, @Nullable String reason) {
		Application before = this.applications.getOwn(caller, id);
		return this.applications.update(caller, id, expected,
				this.changes.of(before, "withdrawn", "withdraw", List.of("status", "withdrawal")),
				(current) -> current.withdraw(new Withdrawal(this.clock.instant(), reason), caller));
	}

}
