package hub.catalog.software;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.Entry;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Trait;

/**
 * A piece of software and the versions that were seen.
 *
 * @param licenceSource who states the licence; absent: general knowledge
 * @param vendors makers of accelerators that it runs on; empty: it needs none
 */
public record Software(EntryHead head, String name, String category, String licence, @Nullable String licenceSource,
		List<String> vendors, List<SoftwareVersion> versions) implements Entry<Software> {

	public Software {
		vendors = List.copyOf(vendors);
		versions = List.copyOf(versions);
	}

	@Override
	public Software withHead(EntryHead next) {
		return new Software(next, this.name, this.category, this.licence, this.licenceSource, this.vendors,
				this.versions);
	}

	@Override
	public String label() {
		return this.name;
	}

	@Override
	public Set<Trait> traits() {
		Set<Trait> traits = new HashSet<>();
		traits.add(Trait.of("status", this.head.isRetired() ? "RETIRED" : "ACTIVE"));
		traits.add(Trait.of("category", this.category));
		traits.add(Trait.of("licence", this.licence));
		this.vendors.forEach((vendor) -> traits.add(Trait.of("vendor", vendor)));
		this.versions.stream()
			.map(SoftwareVersion::systemId)
			.filter(java.util.Objects::nonNull)
			.forEach((system) -> traits.add(Trait.of("systemId", system)));
		return traits;
	}

	@Override
	public List<String> texts() {
		List<String> texts = new ArrayList<>(List.of(this.name, this.head.slug(), this.category, this.licence));
		texts.addAll(this.vendors);
		return texts;
	}

}
