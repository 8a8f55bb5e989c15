package hub.catalog.estimate;

/**
 * An amount that is not known exactly.
 */
public record AmountRange(double low, double expected, double high) {

	public AmountRange {
		if (low > expected || expected > high || low < 0) {
			throw new IllegalArgumentException("Not a range: " + low + ", " + expected + ", " + high);
		}
	}

	public AmountRange times(double factor) {
		return new AmountRange(this.low * factor, this.expected * factor, this.high * factor);
	}

	public boolean contains(double amount) {
		return this.low <= amount && amount <= this.high;
	}

}
