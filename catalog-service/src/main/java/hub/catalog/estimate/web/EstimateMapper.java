package hub.catalog.estimate.web;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import hub.catalog.api.AccessModeEstimateDto;
import hub.catalog.api.AmountRangeDto;
import hub.catalog.api.AmountUnitDto;
import hub.catalog.api.EstimateDto;
import hub.catalog.api.EstimateMemoryDto;
import hub.catalog.api.EstimateMethodDto;
import hub.catalog.api.EstimatePrecisionDto;
import hub.catalog.api.PartitionEstimateDto;
import hub.catalog.api.ReferenceAcceleratorDto;
import hub.catalog.estimate.AmountRange;
import hub.catalog.estimate.AmountUnit;
import hub.catalog.estimate.Estimate;
import hub.catalog.estimate.MemoryNeed;
import hub.catalog.estimate.ModeFit;
import hub.catalog.estimate.PartitionFit;
import hub.catalog.estimate.Remark;

/**
 * Estimates on the wire.
 */
final class EstimateMapper {

	private final Sentences sentences;

	EstimateMapper(Sentences sentences) {
		this.sentences = sentences;
	}

	EstimateDto toDto(Estimate estimate) {
		return new EstimateDto(EstimateMethodDto.valueOf(estimate.work().method().name()),
				EstimatePrecisionDto.valueOf(estimate.work().precision().name()),
				new ReferenceAcceleratorDto(estimate.reference().head().id(), estimate.reference().model(),
						BigDecimal.valueOf(estimate.peakTflops())),
				Sentences.rounded(estimate.work().operations()), toDto(estimate.gpuHours()), toDto(estimate.memory()),
				count(estimate.minimumAccelerators()), this.sentences.say(estimate.formula()),
				estimate.assumptions().stream().map(this.sentences::say).toList(),
				estimate.partitions().stream().map(this::toDto).toList(),
				estimate.modes().stream().map(this::toDto).toList());
	}

	private EstimateMemoryDto toDto(MemoryNeed memory) {
		return new EstimateMemoryDto(Sentences.rounded(memory.bytesPerParameter()), Sentences.rounded(memory.weights()),
				Sentences.rounded(memory.gradients()), Sentences.rounded(memory.optimizer()),
				Sentences.rounded(memory.adapters()), Sentences.rounded(memory.cache()),
				Sentences.rounded(memory.activations()), Sentences.rounded(memory.total()),
				this.sentences.say(new Remark("SHARDING",
						java.util.Map.of("shared", memory.shared(), "activations", memory.activations()))));
	}

	private PartitionEstimateDto toDto(PartitionFit fit) {
		PartitionEstimateDto dto = new PartitionEstimateDto(fit.partition().head().id(), fit.partition().head().slug(),
				fit.system().head().id(), fit.system().name() + ", " + fit.partition().name(), fit.fits(),
				this.sentences.reasons(fit.reasons()));
		PartitionFit.Need need = fit.need();
		if (need != null) {
			dto.setAcceleratorModel(need.model());
			dto.setMinimumAccelerators(count(need.minimum()));
			dto.setAccelerators(count(need.accelerators()));
			Long nodes = need.nodes();
			dto.setNodes((nodes != null) ? count(nodes) : null);
			dto.setGpuHours(toDto(need.gpuHours()));
			dto.setSlurmGpuHours(toDto(need.gpuHours().times(need.slurmGpus())));
			dto.setNodeHours(toOptionalDto(need.nodeHours()));
			dto.setWallClockHours(toDto(need.wallClockHours()));
		}
		return dto;
	}

	private AccessModeEstimateDto toDto(ModeFit fit) {
		AccessModeEstimateDto dto = new AccessModeEstimateDto(fit.mode().head().id(), fit.mode().head().slug(),
				fit.mode().name(), fit.fits(), this.sentences.reasons(fit.reasons()), toDto(fit.mode().unit()),
				List.copyOf(fit.partitionIds()));
		dto.setAmount(toOptionalDto(fit.amount()));
		return dto;
	}

	private static AmountUnitDto toDto(AmountUnit unit) {
		return switch (unit) {
			case GPU_HOURS -> AmountUnitDto.GPU_HOURS;
			case NODE_HOURS -> AmountUnitDto.NODE_HOURS;
			case SBU -> AmountUnitDto.SBU;
		};
	}

	private static @Nullable AmountRangeDto toOptionalDto(@Nullable AmountRange range) {
		return (range != null) ? toDto(range) : null;
	}

	private static AmountRangeDto toDto(AmountRange range) {
		return new AmountRangeDto(Sentences.rounded(range.low()), Sentences.rounded(range.expected()),
				Sentences.rounded(range.high()));
	}

	private static int count(long number) {
		return (int) Math.min(number, Integer.MAX_VALUE);
	}

}
