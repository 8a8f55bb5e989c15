package hub.catalog.system;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Retirement;
import hub.catalog.entry.Trait;
import hub.catalog.source.Provenance;
import hub.catalog.source.SourceKind;
import hub.platform.ids.SeedIds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a partition is counted and found.
 */
class PartitionTests {

	private static final UUID MODEL = SeedIds.of("accelerator", "h100-sxm-80");

	private final Accelerator model = new Accelerator(
			head("h100-sxm-80").stating(Accelerator.MEMORY, BigDecimal.valueOf(80), "GB"), "H100-SXM-80", "NVIDIA",
			null);

	@Test
	void countsItsAcceleratorsWhenBothNumbersAreKnown() {
		assertThat(partition("10", "4").acceleratorsTotal()).contains(40);
		assertThat(partition(null, "4").acceleratorsTotal()).isEmpty();
		assertThat(partition("10", null).acceleratorsTotal()).isEmpty();
	}

	@Test
	void countsOneGpuForAnAcceleratorWhenNobodySaysOtherwise() {
		assertThat(partition("10", "4").slurmGpusPerAccelerator(null)).isEqualTo(1);
		assertThat(partition("10", "4").slurmGpusPerAccelerator(this.model)).isEqualTo(1);
	}

	@Test
	void takesTheMemoryOfTheModelWhenItStatesNone() {
		Partition own = partition("10", "4");

		assertThat(own.acceleratorMemoryGb(this.model)).contains(BigDecimal.valueOf(80));
		assertThat(own.acceleratorMemoryGb(null)).isEmpty();
		assertThat(own.withHead(own.head().stating(Partition.ACCELERATOR_MEMORY, BigDecimal.valueOf(64), "GB"))
			.acceleratorMemoryGb(this.model)).contains(BigDecimal.valueOf(64));
	}

	@Test
	void knowsTheEntryOfItsModel() {
		Map<UUID, Accelerator> models = Map.of(MODEL, this.model);

		assertThat(Machines.modelOf(partition("10", "4"), models)).isEqualTo(this.model);
		assertThat(Machines.modelOf(partition("10", "4"), Map.of())).isNull();
	}

	@Test
	void isFoundByItsVendorAndModel() {
		assertThat(partition("10", "4").traits()).contains(Trait.of("vendor", "NVIDIA"),
				Trait.of("acceleratorModel", "H100-SXM-80"), Trait.of("status", "OPERATIONAL"),
				Trait.of("accelerated", true));
		assertThat(partition("10", "4").texts()).contains("H100-SXM-80", "GPU nodes");
	}

	@Test
	void showsItsRetirementAsItsStatus() {
		Partition retired = partition("10", "4");
		retired = retired.withHead(retired.head().retired(Instant.EPOCH, new Retirement("gone", null, Instant.EPOCH)));

		assertThat(retired.status()).isEqualTo("RETIRED");
		assertThat(retired.isShown()).isFalse();
		assertThat(retired.traits()).contains(Trait.of("status", "RETIRED"));
	}

	private static Partition partition(@Nullable String nodes, @Nullable String perNode) {
		EntryHead head = head("machine-gpu").stating(Partition.NODES, number(nodes), null)
			.stating(Partition.ACCELERATORS_PER_NODE, number(perNode), null);
		return new Partition(head, SeedIds.of("system", "machine"), null, "GPU nodes", "gpu", SystemPhase.OPERATIONAL,
				true, new PartitionAccelerator(MODEL, "NVIDIA", "H100-SXM-80"), null, null);
	}

	private static EntryHead head(String slug) {
		return EntryHead.first(SeedIds.of("accelerator", slug), slug, SeedIds.of("factory", "ai2f"), Instant.EPOCH,
				new Provenance("a test", SourceKind.ILLUSTRATIVE, "2026", null));
	}

	private static @Nullable BigDecimal number(@Nullable String digits) {
		return (digits != null) ? new BigDecimal(digits) : null;
	}

}
