package hub.access.hours;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Accelerator time: one accelerator as the catalogue counts it for one hour. Never
 * negative, to the thousandth.
 */
public record GpuHours(BigDecimal value) implements Comparable<GpuHours> {

	/** Decimals that are kept; about four seconds of one accelerator. */
	public static final int SCALE = 3;

	public static final GpuHours NONE = new GpuHours(BigDecimal.ZERO);

	public GpuHours {
		if (value.signum() < 0) {
			throw new IllegalArgumentException("GPU-hours below zero: " + value);
		}
		value = plain(value);
		if (value.scale() > SCALE) {
			throw new IllegalArgumentException("GPU-hours finer than a thousandth: " + value);
		}
	}

	public static GpuHours of(long hours) {
		return new GpuHours(BigDecimal.valueOf(hours));
	}

	/** Whether a number of hours can be counted at all. */
	public static boolean isCountable(BigDecimal hours) {
		return hours.signum() >= 0 && plain(hours).scale() <= SCALE;
	}

	public GpuHours plus(GpuHours more) {
		return new GpuHours(this.value.add(more.value));
	}

	public boolean covers(GpuHours wanted) {
		return compareTo(wanted) >= 0;
	}

	/** The same time on whole nodes, rounded up to the thousandth. */
	public NodeHours onNodesOf(int accelerators) {
		return new NodeHours(this.value.divide(BigDecimal.valueOf(accelerators), SCALE, RoundingMode.UP));
	}

	@Override
	public int compareTo(GpuHours other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value.toPlainString();
	}

	private static BigDecimal plain(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
