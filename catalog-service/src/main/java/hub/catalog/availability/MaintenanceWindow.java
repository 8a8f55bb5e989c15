package hub.catalog.availability;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.Entry;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Span;
import hub.catalog.entry.Trait;

/**
 * A time in which a system, or some of its partitions, does not run jobs. Calling it off
 * is its retirement.
 *
 * @param partitionIds empty: the whole system
 * @param timeZone in which the operator announced it
 */
public record MaintenanceWindow(EntryHead head, UUID systemId, List<UUID> partitionIds, Instant startsAt,
		Instant endsAt, String timeZone, String reason, @Nullable String source) implements Entry<MaintenanceWindow> {

	/**
	 * The trait that holds the partitions which stand still, or the system when all do.
	 */
	public static final String TOUCHES = "touches";

	public MaintenanceWindow {
		partitionIds = List.copyOf(partitionIds);
	}

	/** What no two windows share. */
	public static String key(UUID systemId, Instant startsAt, Instant endsAt, List<UUID> partitionIds) {
		return systemId + "/" + startsAt + "/" + endsAt + "/" + partitionIds.stream().sorted().toList();
	}

	@Override
	public MaintenanceWindow withHead(EntryHead next) {
		return new MaintenanceWindow(next, this.systemId, this.partitionIds, this.startsAt, this.endsAt, this.timeZone,
				this.reason, this.source);
	}

	@Override
	public String label() {
		return this.startsAt.toString();
	}

	@Override
	public List<String> texts() {
		return List.of(this.reason);
	}

	@Override
	public Set<Trait> traits() {
		Set<Trait> traits = new HashSet<>();
		traits.add(Trait.of("systemId", this.systemId));
		traits.add(Trait.of("status", this.head.isRetired() ? "CANCELLED" : "SCHEDULED"));
		this.partitionIds.forEach((partition) -> traits.add(Trait.of(TOUCHES, partition)));
		if (this.partitionIds.isEmpty()) {
			traits.add(Trait.of(TOUCHES, this.systemId));
		}
		return traits;
	}

	@Override
	public Span span() {
		return Span.between(this.startsAt, this.endsAt);
	}

}
