package hub.catalog.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.Entry;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Trait;

/**
 * A supercomputer. Its numbers are figures of its head: {@value #PEAK},
 * {@value #SUSTAINED}, {@value #ACCELERATORS}.
 *
 * @param factoryId absent for a machine outside the AI Factories
 * @param inServiceSince as precise as the source: a day, a month or a year
 */
public record ComputeSystem(EntryHead head, String name, List<String> otherNames, @Nullable UUID factoryId,
		String operator, String site, String country, SystemPhase phase, @Nullable String inServiceSince,
		@Nullable String scheduler) implements Entry<ComputeSystem> {

	/** Theoretical peak in PFLOP/s, double precision. */
	public static final String PEAK = "peakPflops";

	/** Linpack result in PFLOP/s. */
	public static final String SUSTAINED = "sustainedPflops";

	/** Accelerators in all. */
	public static final String ACCELERATORS = "accelerators";

	/** The unit of both rates. */
	public static final String PFLOPS = "PFLOP/s";

	public ComputeSystem {
		otherNames = List.copyOf(otherNames);
	}

	@Override
	public ComputeSystem withHead(EntryHead next) {
		return new ComputeSystem(next, this.name, this.otherNames, this.factoryId, this.operator, this.site,
				this.country, this.phase, this.inServiceSince, this.scheduler);
	}

	@Override
	public String label() {
		return this.name;
	}

	/** The word of its status, retirement included. */
	public String status() {
		return this.head.isRetired() ? "RETIRED" : this.phase.name();
	}

	@Override
	public Set<Trait> traits() {
		Set<Trait> traits = new HashSet<>();
		traits.add(Trait.of("status", status()));
		traits.add(Trait.of("country", this.country));
		if (this.factoryId != null) {
			traits.add(Trait.of("factoryId", this.factoryId));
		}
		return traits;
	}

	@Override
	public List<String> texts() {
		List<String> texts = new ArrayList<>(List.of(this.name, this.head.slug(), this.operator, this.site));
		texts.addAll(this.otherNames);
		return texts;
	}

}
