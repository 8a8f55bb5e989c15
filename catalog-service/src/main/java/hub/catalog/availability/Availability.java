package hub.catalog.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.Entry;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Span;
import hub.catalog.entry.Trait;

/**
 * Whether an access mode admits new work to a partition in a period. Where periods
 * overlap, the one that starts later counts.
 *
 * @param endsOn the last day; absent: until further notice
 */
public record Availability(EntryHead head, UUID partitionId, UUID systemId, UUID accessModeId, LocalDate startsOn,
		@Nullable LocalDate endsOn, AvailabilityStatus status, @Nullable String reason) implements Entry<Availability> {

	/** What no two statements share: a mode, a partition and a first day. */
	public static String key(UUID partitionId, UUID accessModeId, LocalDate startsOn) {
		return partitionId + "/" + accessModeId + "/" + startsOn;
	}

	@Override
	public Availability withHead(EntryHead next) {
		return new Availability(next, this.partitionId, this.systemId, this.accessModeId, this.startsOn, this.endsOn,
				this.status, this.reason);
	}

	@Override
	public String label() {
		return this.startsOn.toString();
	}

	@Override
	public List<String> texts() {
		return (this.reason != null) ? List.of(this.reason) : List.of();
	}

	@Override
	public Set<Trait> traits() {
		return Set.of(Trait.of("partitionId", this.partitionId), Trait.of("accessModeId", this.accessModeId),
				Trait.of("status", this.status));
	}

	@Override
	public Span span() {
		return Span.ofDays(this.startsOn, this.endsOn);
	}

}
