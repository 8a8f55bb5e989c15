package hub.catalog.factory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.Entry;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Trait;

/**
 * An AI Factory: who hosts it, with whom, for which sectors.
 *
 * @param experimentalPlatform absent when not known
 * @param wave the selection it belongs to
 * @param selectedOn the day of that selection
 */
public record Factory(EntryHead head, String name, @Nullable String acronym, String country, String hostingEntity,
		@Nullable String coLead, String site, List<String> partners, List<String> sectors,
		@Nullable Boolean experimentalPlatform, @Nullable String wave, @Nullable LocalDate selectedOn,
		List<Antenna> antennas) implements Entry<Factory> {

	public Factory {
		partners = List.copyOf(partners);
		sectors = List.copyOf(sectors);
		antennas = List.copyOf(antennas);
	}

	@Override
	public Factory withHead(EntryHead next) {
		return new Factory(next, this.name, this.acronym, this.country, this.hostingEntity, this.coLead, this.site,
				this.partners, this.sectors, this.experimentalPlatform, this.wave, this.selectedOn, this.antennas);
	}

	@Override
	public String label() {
		return this.name;
	}

	@Override
	public Set<Trait> traits() {
		Set<Trait> traits = new HashSet<>();
		traits.add(Trait.of("status", this.head.isRetired() ? "RETIRED" : "ACTIVE"));
		traits.add(Trait.of("country", this.country));
		this.sectors.forEach((sector) -> traits.add(Trait.of("sector", sector)));
		if (this.experimentalPlatform != null) {
			traits.add(Trait.of("experimentalPlatform", this.experimentalPlatform));
		}
		if (this.wave != null) {
			traits.add(Trait.of("wave", this.wave));
		}
		return traits;
	}

	@Override
	public List<String> texts() {
		List<String> texts = new ArrayList<>(List.of(this.name, this.head.slug(), this.hostingEntity, this.site));
		if (this.acronym != null) {
			texts.add(this.acronym);
		}
		texts.addAll(this.partners);
		texts.addAll(this.sectors);
		return texts;
	}

}
