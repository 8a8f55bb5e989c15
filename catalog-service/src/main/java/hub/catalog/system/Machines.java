package hub.catalog.system;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import hub.catalog.entry.Entry;
import hub.catalog.entry.Section;
import hub.catalog.entry.Wanted;

/**
 * Systems, partitions and accelerators together: the questions that need more than one of
 * them.
 */
@Component
public final class Machines {

	private final Section<ComputeSystem> systems;

	private final Section<Partition> partitions;

	private final Section<Accelerator> accelerators;

	Machines(Section<ComputeSystem> systems, Section<Partition> partitions, Section<Accelerator> accelerators) {
		this.systems = systems;
		this.partitions = partitions;
		this.accelerators = accelerators;
	}

	/** The systems with these ids, retired ones included. */
	public Map<UUID, ComputeSystem> systems(Collection<UUID> ids) {
		return byId(this.systems.shelf().list(Wanted.all().among(ids)));
	}

	/** All systems that are not retired. */
	public Map<UUID, ComputeSystem> systems() {
		return byId(this.systems.shelf().list(Wanted.shown()));
	}

	/** All partitions that are not retired, by name. */
	public List<Partition> partitions() {
		return this.partitions.shelf().list(Wanted.shown());
	}

	/** All accelerators, retired ones included. */
	public Map<UUID, Accelerator> accelerators() {
		return byId(this.accelerators.shelf().list(Wanted.all()));
	}

	/** The partitions whose accelerators are known to have at least this memory. */
	public List<Partition> partitionsWithMemory(int minMemoryGb) {
		Map<UUID, Accelerator> models = accelerators();
		BigDecimal least = BigDecimal.valueOf(minMemoryGb);
		return partitions().stream()
			.filter((partition) -> partition.acceleratorMemoryGb(modelOf(partition, models))
				.filter((memory) -> memory.compareTo(least) >= 0)
				.isPresent())
			.toList();
	}

	/** The models that are known to have at least this memory. */
	public List<UUID> acceleratorsWithMemory(int minMemoryGb) {
		BigDecimal least = BigDecimal.valueOf(minMemoryGb);
		return accelerators().values()
			.stream()
			.filter((model) -> model.head()
				.current(Accelerator.MEMORY)
				.filter((memory) -> memory.compareTo(least) >= 0)
				.isPresent())
			.map((model) -> model.head().id())
			.toList();
	}

	/** The entry of a partition's accelerator, if it has one. */
	public static @Nullable Accelerator modelOf(Partition partition, Map<UUID, Accelerator> models) {
		PartitionAccelerator accelerator = partition.accelerator();
		return (accelerator != null && accelerator.acceleratorId() != null) ? models.get(accelerator.acceleratorId())
				: null;
	}

	private static <E extends Entry<E>> Map<UUID, E> byId(List<E> entries) {
		return entries.stream().collect(Collectors.toMap((entry) -> entry.head().id(), Function.identity()));
	}

}
