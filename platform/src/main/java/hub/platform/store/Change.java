package hub.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.platform.event.PendingEvent;

/**
 * What goes into a document together with a change: the events to tell and the operation
 * that it carries out, so that a retry finds the work done.
 *
 * @param operationId absent for changes that no caller retries
 */
public record Change(@Nullable UUID operationId, List<PendingEvent> events) {

	public Change {
		events = List.copyOf(events);
	}

	/** A change that tells nobody, for the bookkeeping of a service. */
	public static Change none() {
		return new Change(null, List.of());
	}

	/** This change telling the other's events as well. */
	public Change and(Change other) {
		List<PendingEvent> all = new ArrayList<>(this.events);
		all.addAll(other.events);
		return new Change(this.operationId, all);
	}

}
