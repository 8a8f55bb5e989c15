package hub.catalog.dataset;

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
 * Data to train or test with. Its size is a figure of its head: {@value #TOKENS},
 * {@value #ITEMS} or {@value #BYTES}, whichever the source gives.
 *
 * @param languages BCP 47 codes, or words where the source counts them
 * @param gated whether terms must be accepted before the files open; absent when not
 * known
 * @param personalData absent when nobody can say
 * @param availableAtSystemIds systems where a local copy is announced
 */
public record Dataset(EntryHead head, String name, String description, List<String> modalities, List<String> languages,
		@Nullable String itemUnit, String licence, @Nullable Boolean gated, @Nullable String url,
		@Nullable Boolean personalData, List<UUID> availableAtSystemIds) implements Entry<Dataset> {

	/** Tokens of text. */
	public static final String TOKENS = "tokens";

	/** Things counted in the item unit. */
	public static final String ITEMS = "items";

	/** Bytes of the files. */
	public static final String BYTES = "sizeBytes";

	public Dataset {
		modalities = List.copyOf(modalities);
		languages = List.copyOf(languages);
		availableAtSystemIds = List.copyOf(availableAtSystemIds);
	}

	@Override
	public Dataset withHead(EntryHead next) {
		return new Dataset(next, this.name, this.description, this.modalities, this.languages, this.itemUnit,
				this.licence, this.gated, this.url, this.personalData, this.availableAtSystemIds);
	}

	@Override
	public String label() {
		return this.name;
	}

	@Override
	public Set<Trait> traits() {
		Set<Trait> traits = new HashSet<>();
		traits.add(Trait.of("status", this.head.isRetired() ? "RETIRED" : "ACTIVE"));
		traits.add(Trait.of("licence", this.licence));
		this.modalities.forEach((modality) -> traits.add(Trait.of("modality", modality)));
		this.languages.forEach((language) -> traits.add(Trait.of("language", language)));
		this.availableAtSystemIds.forEach((system) -> traits.add(Trait.of("systemId", system)));
		if (this.gated != null) {
			traits.add(Trait.of("gated", this.gated));
		}
		if (this.personalData != null) {
			traits.add(Trait.of("personalData", this.personalData ? "YES" : "NO"));
		}
		return traits;
	}

	@Override
	public List<String> texts() {
		List<String> texts = new ArrayList<>(List.of(this.name, this.head.slug(), this.description, this.licence));
		texts.addAll(this.modalities);
		texts.addAll(this.languages);
		return texts;
	}

}
