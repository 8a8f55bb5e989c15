package hub.catalog.offer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.Entry;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Trait;
import hub.catalog.entry.Translation;

/**
 * Something that factories offer beside the machines.
 *
 * @param networkWide whether it is said of every factory of the network
 * @param factoryIds factories for which a text says so; absence means not found, not
 * absent
 */
public record ServiceOffer(EntryHead head, List<Translation> names, String description, @Nullable Boolean networkWide,
		List<UUID> factoryIds) implements Entry<ServiceOffer> {

	public ServiceOffer {
		names = List.copyOf(names);
		factoryIds = List.copyOf(factoryIds);
	}

	@Override
	public ServiceOffer withHead(EntryHead next) {
		return new ServiceOffer(next, this.names, this.description, this.networkWide, this.factoryIds);
	}

	@Override
	public String label() {
		return Translation.english(this.names);
	}

	@Override
	public Set<Trait> traits() {
		Set<Trait> traits = new HashSet<>();
		traits.add(Trait.of("status", this.head.isRetired() ? "RETIRED" : "ACTIVE"));
		this.factoryIds.forEach((factory) -> traits.add(Trait.of("factoryId", factory)));
		if (this.networkWide != null) {
			traits.add(Trait.of("networkWide", this.networkWide));
		}
		return traits;
	}

	@Override
	public List<String> texts() {
		List<String> texts = new ArrayList<>(this.names.stream().map(Translation::text).toList());
		texts.addAll(List.of(this.head.slug(), this.description));
		return texts;
	}

}
