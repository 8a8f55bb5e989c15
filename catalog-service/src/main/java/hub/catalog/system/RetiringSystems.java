package hub.catalog.system;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import hub.catalog.entry.Section;
import hub.catalog.entry.Wanted;
import hub.platform.caller.Caller;
import hub.platform.problem.InvalidStateException;
import hub.platform.web.Expected;

/**
 * Takes systems out of the lists: only those whose partitions have gone before.
 */
@Component
public final class RetiringSystems {

	private final Section<ComputeSystem> systems;

	private final Section<Partition> partitions;

	RetiringSystems(Section<ComputeSystem> systems, Section<Partition> partitions) {
		this.systems = systems;
		this.partitions = partitions;
	}

	public ComputeSystem retire(Caller caller, UUID id, Expected expected, @Nullable String reason,
			@Nullable UUID replacedById) {
		return this.systems.editing().retire(caller, id, expected, reason, replacedById, this::requireNoPartitions);
	}

	private void requireNoPartitions(ComputeSystem system) {
		if (!this.partitions.shelf().rows(Wanted.shown().with("systemId", List.of(system.head().id()))).isEmpty()) {
			throw new InvalidStateException("catalog.system-has-partitions", system.status(), List.of("update"));
		}
	}

}
