package hub.access.hours;

import java.math.BigDecimal;

/**
 * Time of whole nodes, the unit of the general EuroHPC calls. Never negative.
 */
public record NodeHours(BigDecimal value) implements Comparable<NodeHours> {

	public static final NodeHours NONE = new NodeHours(BigDecimal.ZERO);

	public NodeHours {
		if (value.signum() < 0) {
			throw new IllegalArgumentException("Node-hours below zero: " + value);
		}
		BigDecimal stripped = value.stripTrailingZeros();
		value = (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	public NodeHours plus(NodeHours more) {
		return new NodeHours(this.value.add(more.value));
	}

	@Override
	public int compareTo(NodeHours other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value.toPlainString();
	}

}
