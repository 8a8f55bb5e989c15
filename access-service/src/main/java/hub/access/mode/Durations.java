package hub.access.mode;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * For how long an allocation of the mode may run.
 *
 * @param offered the durations to choose from, in months; empty when any up to the
 * longest will do
 */
public record Durations(List<Integer> offered, @Nullable Integer maxMonths) {

	public boolean isBounded() {
		return !this.offered.isEmpty() || this.maxMonths != null;
	}

	public boolean admits(int months) {
		return (this.offered.isEmpty() || this.offered.contains(months))
				&& (this.maxMonths == null || months <= this.maxMonths);
	}

}
