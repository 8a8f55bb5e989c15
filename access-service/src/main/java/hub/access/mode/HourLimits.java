package hub.access.mode;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import hub.access.hours.GpuHours;
import hub.access.hours.NodeHours;

/**
 * How much one application may ask for.
 *
 * @param unit the unit of the source where it is not the GPU-hour
 * @param maxSbu system billing units, for sites that allocate in them
 * @param allocationModel how hours are handed out, in the words of the source
 */
public record HourLimits(@Nullable String unit, @Nullable Long minGpuHours, @Nullable Long maxGpuHours,
		@Nullable Long minNodeHours, @Nullable Long maxNodeHours, @Nullable Long maxSbu,
		@Nullable String allocationModel) {

	public boolean boundsGpuHours() {
		return this.minGpuHours != null || this.maxGpuHours != null;
	}

	public boolean boundsNodeHours() {
		return this.minNodeHours != null || this.maxNodeHours != null;
	}

	public boolean admits(GpuHours hours) {
		return isWithin(hours.value(), this.minGpuHours, this.maxGpuHours);
	}

	public boolean admits(NodeHours hours) {
		return isWithin(hours.value(), this.minNodeHours, this.maxNodeHours);
	}

	private static boolean isWithin(BigDecimal value, @Nullable Long min, @Nullable Long max) {
		return (min == null || value.compareTo(BigDecimal.valueOf(min)) >= 0)
				&& (max == null || value.compareTo(BigDecimal.valueOf(max)) <= 0);
	}

}
