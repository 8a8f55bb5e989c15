package hub.catalog.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.EntryHead;
import hub.catalog.factory.Antenna;
import hub.catalog.factory.Factory;
import hub.catalog.source.Provenance;
import hub.catalog.system.Accelerator;
import hub.catalog.system.ComputeSystem;
import hub.catalog.system.Partition;
import hub.catalog.system.PartitionAccelerator;
import hub.catalog.system.SystemPhase;
import hub.platform.ids.SeedIds;

/**
 * Reads factories, systems, partitions and accelerators out of {@code network.yaml}.
 */
final class SeedNetwork {

	private final SeedContext context;

	private final Facts network;

	private final Map<String, String> countries = new HashMap<>();

	SeedNetwork(SeedContext context, Facts network) {
		this.context = context;
		this.network = network;
		network.rows("factories").forEach((row) -> this.countries.put(row.required("id"), row.required("country")));
	}

	List<Factory> factories() {
		Map<String, LocalDate> waves = new HashMap<>();
		this.network.inner("meta")
			.rows("waves")
			.forEach((wave) -> waves.put(wave.required("id"), LocalDate.parse(wave.required("announced"))));
		return this.network.rows("factories").stream().map((row) -> factory(row, waves)).toList();
	}

	private Factory factory(Facts row, Map<String, LocalDate> waves) {
		String slug = row.required("id");
		EntryHead head = this.context.head("factory", slug, SeedContext.factory(slug), row.provenance());
		return new Factory(head, row.required("name"), row.text("acronym"), row.required("country"),
				row.required("hostingEntity"), row.text("coLead"), row.required("site"), row.texts("partners"),
				row.texts("sectors"), row.flag("experimentalPlatform"), row.text("wave"),
				waves.get(row.required("wave")), antennas(slug));
	}

	private List<Antenna> antennas(String factory) {
		return this.network.rows("antennas")
			.stream()
			.filter((row) -> row.texts("linkedFactories").contains(factory))
			.map((row) -> new Antenna(row.required("country"), row.text("name"), row.required("source"),
					Facts.kind(row.required("sourceKind"))))
			.toList();
	}

	List<ComputeSystem> systems() {
		return this.network.rows("systems").stream().map(this::system).toList();
	}

	private ComputeSystem system(Facts row) {
		String slug = row.required("id");
		@Nullable UUID factory = factoryOf(row);
		EntryHead head = this.context.head("system", slug, factory, row.provenance())
			.stating(ComputeSystem.PEAK, row.number("peakPflops"), ComputeSystem.PFLOPS)
			.stating(ComputeSystem.SUSTAINED, row.number("sustainedPflops"), ComputeSystem.PFLOPS);
		return new ComputeSystem(this.context.noted(head, "system"), row.required("name"), row.texts("aka"), factory,
				row.required("operator"), row.required("site"), country(row), phase(row), row.text("since"),
				row.text("scheduler"));
	}

	List<Partition> partitions() {
		List<Partition> partitions = new ArrayList<>();
		this.network.rows("systems")
			.forEach((system) -> system.rows("partitions").forEach((row) -> partitions.add(partition(system, row))));
		return partitions;
	}

	private Partition partition(Facts system, Facts row) {
		String slug = SeedContext.partitionSlug(system.required("id"), row.required("id"));
		Facts accelerator = row.inner("accelerator");
		Provenance provenance = new Provenance(system.required("source"), system.provenance().sourceKind(),
				system.provenance().asOf(), row.text("note"));
		EntryHead head = this.context.head("partition", slug, factoryOf(system), provenance)
			.stating(Partition.NODES, row.number("nodes"), null)
			.stating(Partition.CORES_PER_NODE, row.number("coresPerNode"), null)
			.stating(Partition.MEMORY, row.number("memoryGb"), "GB")
			.stating(Partition.ACCELERATORS_PER_NODE, accelerator.number("perNode"), null)
			.stating(Partition.ACCELERATOR_MEMORY, accelerator.number("memoryGb"), "GB")
			.stating(Partition.SLURM_GPUS_PER_NODE, accelerator.number("slurmGpusPerNode"), null);
		boolean planned = this.context.figures().texts("planned").contains(slug);
		return new Partition(this.context.noted(head, "partition"), SeedIds.of("system", system.required("id")),
				factoryOf(system), row.required("name"), row.required("id"),
				planned ? SystemPhase.PLANNED : phase(system),
				row.has("accelerator") ? Boolean.valueOf(accelerator.has("vendor")) : null, accelerator(accelerator),
				row.text("cpu"), row.text("interconnect"));
	}

	private static @Nullable PartitionAccelerator accelerator(Facts row) {
		if (!row.has("vendor")) {
			return null;
		}
		@Nullable String model = row.text("model");
		return new PartitionAccelerator(
				(model != null) ? SeedIds.of("accelerator", SeedContext.acceleratorSlug(model)) : null,
				row.required("vendor"), model);
	}

	List<Accelerator> accelerators() {
		return this.network.rows("accelerators").stream().map(this::model).toList();
	}

	private Accelerator model(Facts row) {
		String model = row.required("model");
		EntryHead head = this.context.head("accelerator", SeedContext.acceleratorSlug(model), null, row.provenance())
			.stating(Accelerator.MEMORY, row.number("memoryGb"), "GB")
			.stating(Accelerator.BF16, row.number("bf16Tflops"), Accelerator.TFLOPS)
			.stating(Accelerator.FP16, row.number("fp16Tflops"), Accelerator.TFLOPS);
		return new Accelerator(head, model, row.required("vendor"),
				this.context.figures().inner("slurmGpus").whole(model));
	}

	private static SystemPhase phase(Facts system) {
		return system.required("status").equals("planned") ? SystemPhase.PLANNED : SystemPhase.OPERATIONAL;
	}

	private static @Nullable UUID factoryOf(Facts system) {
		@Nullable String slug = system.text("factory");
		return (slug != null) ? SeedContext.factory(slug) : null;
	}

	private String country(Facts system) {
		@Nullable String slug = system.text("factory");
		return (slug != null) ? Objects.requireNonNull(this.countries.get(slug))
				: this.context.figures().inner("countries").required(system.required("id"));
	}

}
