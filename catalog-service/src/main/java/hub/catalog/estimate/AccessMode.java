package hub.catalog.estimate;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.Entry;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Trait;

/**
 * What an estimate must know of an access mode to say whether the work fits it. The mode
 * itself, with its rules, belongs to the access service.
 *
 * @param minimum smallest amount in the unit; absent: none is stated
 * @param maximum largest amount in the unit; absent: none is stated
 * @param audience who may apply, as the source names them
 * @param systemIds the systems that it serves; absent: the sources do not list them
 * @param inferenceShareMaxPercent largest part of the work that may be inference
 * @param weights what an hour of an accelerator counts, where the unit weighs them
 */
public record AccessMode(EntryHead head, String name, AmountUnit unit, @Nullable BigDecimal minimum,
		@Nullable BigDecimal maximum, @Nullable Integer maxMonths, List<String> audience,
		@Nullable List<UUID> systemIds, @Nullable Integer inferenceShareMaxPercent,
		List<Weight> weights) implements Entry<AccessMode> {

	/**
	 * What one hour of an accelerator counts.
	 *
	 * @param model first part of the names of the models meant, for example A100
	 */
	public record Weight(String model, BigDecimal units) {

	}

	public AccessMode {
		audience = List.copyOf(audience);
		weights = List.copyOf(weights);
	}

	@Override
	public AccessMode withHead(EntryHead next) {
		return new AccessMode(next, this.name, this.unit, this.minimum, this.maximum, this.maxMonths, this.audience,
				this.systemIds, this.inferenceShareMaxPercent, this.weights);
	}

	@Override
	public String label() {
		return this.name;
	}

	@Override
	public Set<Trait> traits() {
		return new HashSet<>();
	}

	boolean serves(UUID systemId) {
		return this.systemIds == null || this.systemIds.contains(systemId);
	}

	boolean isAboveMinimum(double amount) {
		return this.minimum == null || amount >= this.minimum.doubleValue();
	}

	boolean isBelowMaximum(double amount) {
		return this.maximum == null || amount <= this.maximum.doubleValue();
	}

}
