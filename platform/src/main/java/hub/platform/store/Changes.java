package hub.platform.store;

import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import hub.platform.caller.Caller;
import hub.platform.caller.Callers;
import hub.platform.event.PendingEvent;
import hub.platform.idempotency.Operations;
import hub.platform.ids.Ids;

/**
 * Makes changes that know their caller, their request and their operation.
 */
public final class Changes {

	private final Callers callers;

	private final Operations operations;

	private final InstantSource clock;

	private final InstantSource realTime;

	public Changes(Callers callers, Operations operations, InstantSource clock, InstantSource realTime) {
		this.callers = callers;
		this.operations = operations;
		this.clock = clock;
		this.realTime = realTime;
	}

	/**
	 * A change that the caller of this request makes.
	 * @param eventType {@code service.thing.pastparticiple}
	 * @param action the audited act, for example {@code ticket.update}
	 * @param changed names of the members that change
	 */
	public Change of(String eventType, String action, Target target, String... changed) {
		return new Change(this.operations.current().id(),
				List.of(event(this.callers.current(), eventType, action, target, changed)));
	}

	/** A change that the hub makes by itself, for example when a deadline passes. */
	public Change bySystem(String eventType, String action, Target target, String... changed) {
		return new Change(null, List.of(event(Caller.system(), eventType, action, target, changed)));
	}

	private PendingEvent event(Caller caller, String eventType, String action, Target target, String... changed) {
		return new PendingEvent(Ids.next(), eventType, this.clock.instant(), this.realTime.instant(), action,
				target.type(), target.id(), target.organisationId(), target.factoryId(), List.of(changed),
				caller.kind().name(), caller.issuer(), caller.subject(), caller.clientId(), requestId());
	}

	private static @Nullable String requestId() {
		return MDC.get("requestId");
	}

}
