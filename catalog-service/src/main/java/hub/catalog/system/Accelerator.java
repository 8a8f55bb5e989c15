package hub.catalog.system;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.Entry;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Trait;

/**
 * A model of accelerator. One of it for one hour is a GPU-hour of this hub.
 *
 * @param slurmGpus what Slurm calls GPUs in one of it; absent means one
 */
public record Accelerator(EntryHead head, String model, String vendor,
		@Nullable Integer slurmGpus) implements Entry<Accelerator> {

	/** Memory of one accelerator in GB. */
	public static final String MEMORY = "memoryGb";

	/** Dense peak in bf16, TFLOP/s. */
	public static final String BF16 = "bf16Tflops";

	/** Dense peak in fp16, TFLOP/s, where it is stated. */
	public static final String FP16 = "fp16Tflops";

	/** The unit of both rates. */
	public static final String TFLOPS = "TFLOP/s";

	@Override
	public Accelerator withHead(EntryHead next) {
		return new Accelerator(next, this.model, this.vendor, this.slurmGpus);
	}

	@Override
	public String label() {
		return this.model;
	}

	@Override
	public Set<Trait> traits() {
		Set<Trait> traits = new HashSet<>();
		traits.add(Trait.of("status", this.head.isRetired() ? "RETIRED" : "ACTIVE"));
		traits.add(Trait.of("vendor", this.vendor));
		return traits;
	}

	@Override
	public List<String> texts() {
		return List.of(this.model, this.vendor, this.head.slug());
	}

}
