package hub.catalog.estimate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.EntryHead;
import hub.catalog.source.Provenance;
import hub.catalog.source.SourceKind;
import hub.catalog.system.Accelerator;
import hub.catalog.system.ComputeSystem;
import hub.catalog.system.Partition;
import hub.catalog.system.PartitionAccelerator;
import hub.catalog.system.SystemPhase;
import hub.platform.ids.SeedIds;

/**
 * Work and machines for the rulebook.
 */
final class EstimateFixtures {

	static final long BILLION = 1_000_000_000L;

	static final long TRILLION = 1000 * BILLION;

	private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

	private EstimateFixtures() {
	}

	static Work work(Method method, double billions, long tokens, Precision precision) {
		return new Work(method, (long) (billions * BILLION), tokens, precision, null, Work.USUAL_SEQUENCE);
	}

	static Work loraOf8Billion() {
		return work(Method.LORA, 8, 200_000_000, Precision.BF16);
	}

	static Work within(Work work, double hours) {
		return new Work(work.method(), work.parameters(), work.tokens(), work.precision(), hours,
				work.sequenceLength());
	}

	static Accelerator h100() {
		return accelerator("H100-SXM-80", "NVIDIA", 80, 989.0, null, null);
	}

	static Accelerator a100() {
		return accelerator("A100-40", "NVIDIA", 40, 312.0, null, null);
	}

	static Accelerator v100() {
		return accelerator("V100-32", "NVIDIA", 32, null, 125.0, null);
	}

	static Accelerator mi250x() {
		return accelerator("MI250X", "AMD", 128, 383.0, null, 2);
	}

	static Accelerator unpublished() {
		return accelerator("MI430X", "AMD", 432, null, null, null);
	}

	static Accelerator accelerator(String model, String vendor, @Nullable Integer memoryGb, @Nullable Double bf16,
			@Nullable Double fp16, @Nullable Integer slurmGpus) {
		EntryHead head = head("accelerator", model.toLowerCase(java.util.Locale.ROOT))
			.stating(Accelerator.MEMORY, number(memoryGb), "GB")
			.stating(Accelerator.BF16, number(bf16), Accelerator.TFLOPS)
			.stating(Accelerator.FP16, number(fp16), Accelerator.TFLOPS);
		return new Accelerator(head, model, vendor, slurmGpus);
	}

	static ComputeSystem system(String slug, SystemPhase phase) {
		return new ComputeSystem(head("system", slug), slug, List.of(), null, "Operator", "Site", "FR", phase, null,
				"Slurm");
	}

	static ComputeSystem system(String slug) {
		return system(slug, SystemPhase.OPERATIONAL);
	}

	/**
	 * Four accelerators in each of so many nodes; none stated when the number is absent.
	 */
	static Partition partition(ComputeSystem system, @Nullable Accelerator model, @Nullable Integer nodes) {
		EntryHead head = head("partition", system.head().slug() + "-gpu").stating(Partition.NODES, number(nodes), null);
		if (model != null) {
			head = head.stating(Partition.ACCELERATORS_PER_NODE, BigDecimal.valueOf(4), null);
		}
		return new Partition(head, system.head().id(), null, "GPU", "gpu", system.phase(), model != null,
				(model != null) ? new PartitionAccelerator(model.head().id(), model.vendor(), model.model()) : null,
				null, null);
	}

	static PartitionFit judge(Work work, @Nullable Accelerator model, @Nullable Integer nodes) {
		ComputeSystem system = system("machine");
		return judge(work, partition(system, model, nodes), system, model);
	}

	static PartitionFit judge(Work work, Partition partition, ComputeSystem system, @Nullable Accelerator model) {
		Map<UUID, Accelerator> models = (model != null) ? Map.of(model.head().id(), model) : Map.of();
		return new FittingPartitions(work, MemoryNeed.of(work), models).judge(partition, system);
	}

	static AccessMode mode(String slug, AmountUnit unit, @Nullable Integer minimum, @Nullable Integer maximum) {
		return new AccessMode(head("access-mode", slug), slug, unit, number(minimum), number(maximum), 3,
				List.of("startup"), null, null, List.of());
	}

	static List<String> codes(List<Remark> remarks) {
		return new ArrayList<>(remarks.stream().map(Remark::code).toList());
	}

	static EntryHead head(String kind, String slug) {
		return EntryHead.first(SeedIds.of(kind, slug), slug, SeedIds.of("factory", "ai2f"), NOW,
				new Provenance("a test", SourceKind.ILLUSTRATIVE, "2026-11-21", null));
	}

	private static @Nullable BigDecimal number(@Nullable Number value) {
		return (value != null) ? new BigDecimal(value.toString()) : null;
	}

}
