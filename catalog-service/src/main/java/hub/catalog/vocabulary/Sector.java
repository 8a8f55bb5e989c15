package hub.catalog.vocabulary;

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
 * A field of the economy or of research, in the wording of the factories.
 *
 * @param broader slug of the sector that it belongs to, if any
 * @param priorityFactoryIds factories that count it among their priorities
 */
public record Sector(EntryHead head, List<Translation> names, @Nullable String broader,
		List<UUID> priorityFactoryIds) implements Entry<Sector> {

	public Sector {
		names = List.copyOf(names);
		priorityFactoryIds = List.copyOf(priorityFactoryIds);
	}

	@Override
	public Sector withHead(EntryHead next) {
		return new Sector(next, this.names, this.broader, this.priorityFactoryIds);
	}

	@Override
	public String label() {
		return Translation.english(this.names);
	}

	@Override
	public Set<Trait> traits() {
		return Vocabulary.traits(this.head, "broader", this.broader, new HashSet<>());
	}

	@Override
	public List<String> texts() {
		return Vocabulary.texts(this.head, this.names);
	}

}
