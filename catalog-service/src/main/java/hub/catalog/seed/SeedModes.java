package hub.catalog.seed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.estimate.AccessMode;
import hub.catalog.estimate.AmountUnit;

/**
 * Reads out of {@code network.yaml} what estimates need to know of access modes.
 */
final class SeedModes {

	private final SeedContext context;

	private final Facts network;

	SeedModes(SeedContext context, Facts network) {
		this.context = context;
		this.network = network;
	}

	List<AccessMode> accessModes() {
		return this.network.rows("accessModes").stream().map(this::accessMode).toList();
	}

	private AccessMode accessMode(Facts row) {
		String slug = row.required("id");
		AmountUnit unit = unit(row.text("unit"));
		return new AccessMode(this.context.head("access-mode", slug, null, row.provenance()), row.required("name"),
				unit, limit(row, "min", unit), limit(row, "max", unit), row.whole("maxDurationMonths"),
				row.texts("eligibility"), systems(row), row.whole("inferenceShareMaxPercent"),
				(unit == AmountUnit.SBU) ? weights() : List.of());
	}

	private static AmountUnit unit(@Nullable String word) {
		return switch (word) {
			case "node-hours" -> AmountUnit.NODE_HOURS;
			case "SBU" -> AmountUnit.SBU;
			case null, default -> AmountUnit.GPU_HOURS;
		};
	}

	private static @Nullable BigDecimal limit(Facts row, String which, AmountUnit unit) {
		return row.number(which + switch (unit) {
			case GPU_HOURS -> "GpuHours";
			case NODE_HOURS -> "NodeHours";
			case SBU -> "Sbu";
		});
	}

	private @Nullable List<UUID> systems(Facts row) {
		if (row.has("eligibleSystems")) {
			return SeedContext.ids("system", row.texts("eligibleSystems"));
		}
		Facts read = this.context.figures().inner("modeSystems");
		String slug = row.required("id");
		return read.has(slug) ? SeedContext.ids("system", read.inner(slug).texts("systems")) : null;
	}

	private List<AccessMode.Weight> weights() {
		Facts units = this.context.figures().inner("sbuPerAcceleratorHour");
		return units.values()
			.keySet()
			.stream()
			.map((model) -> new AccessMode.Weight(model, Objects.requireNonNull(units.number(model))))
			.toList();
	}

}
