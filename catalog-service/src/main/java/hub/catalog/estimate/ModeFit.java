package hub.catalog.estimate;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Whether the work fits an access mode, and why.
 *
 * @param amount what the mode would be asked for, in its unit; absent where it cannot be
 * counted
 * @param partitionIds where the work fits the mode
 */
public record ModeFit(AccessMode mode, boolean fits, List<Remark> reasons, @Nullable AmountRange amount,
		List<UUID> partitionIds) {

	public ModeFit {
		reasons = List.copyOf(reasons);
		partitionIds = List.copyOf(partitionIds);
	}

}
