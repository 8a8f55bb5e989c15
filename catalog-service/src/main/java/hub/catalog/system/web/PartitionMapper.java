package hub.catalog.system.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.api.PartitionAcceleratorDto;
import hub.catalog.api.PartitionDto;
import hub.catalog.api.PartitionRequestDto;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.entry.web.HeadShape;
import hub.catalog.system.Accelerator;
import hub.catalog.system.ComputeSystem;
import hub.catalog.system.Machines;
import hub.catalog.system.Partition;
import hub.catalog.system.PartitionAccelerator;

/**
 * Partitions between the wire and the domain.
 */
final class PartitionMapper {

	private PartitionMapper() {
	}

	static PartitionDto toDto(Partition partition, @Nullable ComputeSystem system, Map<UUID, Accelerator> models,
			HeadShape head) {
		PartitionDto dto = new PartitionDto(head.id(), head.version(), head.createdAt(), head.updatedAt(),
				head.actions(), head.slug(), head.ownerFactoryId(),
				SystemMapper.status(partition.phase(), partition.head()), partition.systemId(), partition.name(),
				(system != null) ? system.name() : "", (system != null) ? system.country() : "", head.figures(),
				head.source(), head.sourceKind(), head.asOf());
		dto.setFactoryId(partition.factoryId());
		dto.setLocalName(partition.localName());
		dto.setAccelerated(partition.accelerated());
		dto.setAccelerator(toDto(partition));
		dto.setNodes(partition.count(Partition.NODES).orElse(null));
		dto.setCoresPerNode(partition.count(Partition.CORES_PER_NODE).orElse(null));
		dto.setMemoryGb(partition.head().current(Partition.MEMORY).orElse(null));
		dto.setAcceleratorsTotal(partition.acceleratorsTotal().orElse(null));
		int slurmGpus = partition.slurmGpusPerAccelerator(Machines.modelOf(partition, models));
		dto.setSlurmGpusTotal(partition.acceleratorsTotal().map((total) -> total * slurmGpus).orElse(null));
		dto.setCpu(partition.cpu());
		dto.setInterconnect(partition.interconnect());
		dto.setNote(head.note());
		dto.setRetirement(head.retirement());
		return dto;
	}

	private static @Nullable PartitionAcceleratorDto toDto(Partition partition) {
		PartitionAccelerator accelerator = partition.accelerator();
		if (accelerator == null) {
			return null;
		}
		PartitionAcceleratorDto dto = new PartitionAcceleratorDto(accelerator.vendor());
		dto.setAcceleratorId(accelerator.acceleratorId());
		dto.setModel(accelerator.model());
		dto.setPerNode(partition.count(Partition.ACCELERATORS_PER_NODE).orElse(null));
		dto.setMemoryGb(partition.head().current(Partition.ACCELERATOR_MEMORY).orElse(null));
		dto.setSlurmGpusPerNode(partition.count(Partition.SLURM_GPUS_PER_NODE).orElse(null));
		return dto;
	}

	static Partition toDomain(EntryHead head, PartitionRequestDto body, ComputeSystem system) {
		PartitionAcceleratorDto accelerator = body.getAccelerator();
		EntryHead stated = head.stating(Partition.NODES, EntryAnswers.figure(body.getNodes()), null)
			.stating(Partition.CORES_PER_NODE, EntryAnswers.figure(body.getCoresPerNode()), null)
			.stating(Partition.MEMORY, body.getMemoryGb(), "GB")
			.stating(Partition.ACCELERATORS_PER_NODE,
					(accelerator != null) ? EntryAnswers.figure(accelerator.getPerNode()) : null, null)
			.stating(Partition.ACCELERATOR_MEMORY, (accelerator != null) ? accelerator.getMemoryGb() : null, "GB")
			.stating(Partition.SLURM_GPUS_PER_NODE,
					(accelerator != null) ? EntryAnswers.figure(accelerator.getSlurmGpusPerNode()) : null, null);
		return new Partition(stated, body.getSystemId(), system.factoryId(), body.getName(), body.getLocalName(),
				SystemMapper.toDomain(body.getStatus(), system.phase()),
				(accelerator != null) ? Boolean.TRUE : body.getAccelerated(), toDomain(accelerator), body.getCpu(),
				body.getInterconnect());
	}

	private static @Nullable PartitionAccelerator toDomain(@Nullable PartitionAcceleratorDto dto) {
		return (dto != null) ? new PartitionAccelerator(dto.getAcceleratorId(), dto.getVendor(), dto.getModel()) : null;
	}

	/** The entries that the accelerator names. */
	static List<UUID> accelerators(@Nullable PartitionAcceleratorDto dto) {
		return (dto != null && dto.getAcceleratorId() != null) ? List.of(dto.getAcceleratorId()) : List.of();
	}

}
