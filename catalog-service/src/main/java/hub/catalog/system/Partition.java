package hub.catalog.system;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.Entry;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Trait;

/**
 * The part of a machine that jobs are sent to. Its numbers are figures of its head. An
 * accelerator is counted as its model is in the vocabulary: an MI250X module is one,
 * though Slurm calls it two.
 *
 * @param localName its name on the machine
 * @param accelerated false: it has no accelerator; absent: not known
 */
public record Partition(EntryHead head, UUID systemId, @Nullable UUID factoryId, String name,
		@Nullable String localName, SystemPhase phase, @Nullable Boolean accelerated,
		@Nullable PartitionAccelerator accelerator, @Nullable String cpu,
		@Nullable String interconnect) implements Entry<Partition> {

	/** Nodes of the partition. */
	public static final String NODES = "nodes";

	/** Processor cores of one node. */
	public static final String CORES_PER_NODE = "coresPerNode";

	/** Main memory of one node in GB. */
	public static final String MEMORY = "memoryGb";

	/** Accelerators in one node. */
	public static final String ACCELERATORS_PER_NODE = "acceleratorsPerNode";

	/** Memory of one accelerator in GB. */
	public static final String ACCELERATOR_MEMORY = "acceleratorMemoryGb";

	/** What Slurm calls GPUs in one node. */
	public static final String SLURM_GPUS_PER_NODE = "slurmGpusPerNode";

	@Override
	public Partition withHead(EntryHead next) {
		return new Partition(next, this.systemId, this.factoryId, this.name, this.localName, this.phase,
				this.accelerated, this.accelerator, this.cpu, this.interconnect);
	}

	@Override
	public String label() {
		return this.name;
	}

	@Override
	public UUID parentId() {
		return this.systemId;
	}

	/** The word of its status, retirement included. */
	public String status() {
		return this.head.isRetired() ? "RETIRED" : this.phase.name();
	}

	/** A whole number among its figures; empty when not known. */
	public Optional<Integer> count(String figure) {
		return this.head.current(figure).map(BigDecimal::intValue);
	}

	/** Accelerators in all; empty unless nodes and accelerators per node are known. */
	public Optional<Integer> acceleratorsTotal() {
		return count(NODES).flatMap((nodes) -> count(ACCELERATORS_PER_NODE).map((perNode) -> nodes * perNode));
	}

	/**
	 * What Slurm calls GPUs in one accelerator: by its own count, else by the model's.
	 */
	public int slurmGpusPerAccelerator(@Nullable Accelerator model) {
		return count(SLURM_GPUS_PER_NODE)
			.flatMap((gpus) -> count(ACCELERATORS_PER_NODE).map((perNode) -> gpus / perNode))
			.filter((ratio) -> ratio > 0)
			.orElse((model != null && model.slurmGpus() != null) ? model.slurmGpus() : 1);
	}

	/**
	 * Memory of one accelerator in GB: its own, else the model's; empty when neither is
	 * known.
	 */
	public Optional<BigDecimal> acceleratorMemoryGb(@Nullable Accelerator model) {
		return this.head.current(ACCELERATOR_MEMORY)
			.or(() -> Optional.ofNullable(model).flatMap((known) -> known.head().current(Accelerator.MEMORY)));
	}

	@Override
	public Set<Trait> traits() {
		Set<Trait> traits = new HashSet<>();
		traits.add(Trait.of("status", status()));
		traits.add(Trait.of("systemId", this.systemId));
		if (this.factoryId != null) {
			traits.add(Trait.of("factoryId", this.factoryId));
		}
		if (this.accelerated != null) {
			traits.add(Trait.of("accelerated", this.accelerated));
		}
		if (this.accelerator != null) {
			traits.add(Trait.of("vendor", this.accelerator.vendor()));
			if (this.accelerator.model() != null) {
				traits.add(Trait.of("acceleratorModel", this.accelerator.model()));
			}
		}
		return traits;
	}

	@Override
	public List<String> texts() {
		List<String> texts = new ArrayList<>(List.of(this.name, this.head.slug()));
		java.util.stream.Stream.of(this.localName, this.cpu, this.interconnect)
			.filter(java.util.Objects::nonNull)
			.forEach(texts::add);
		if (this.accelerator != null) {
			texts.add(this.accelerator.vendor());
			if (this.accelerator.model() != null) {
				texts.add(this.accelerator.model());
			}
		}
		return texts;
	}

}
