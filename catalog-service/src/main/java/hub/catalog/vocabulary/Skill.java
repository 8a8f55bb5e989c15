package hub.catalog.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.Entry;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Trait;
import hub.catalog.entry.Translation;

/**
 * Something that courses teach and experts know.
 *
 * @param parent slug of the group that it belongs to; absent for a group
 */
public record Skill(EntryHead head, List<Translation> names, @Nullable String parent) implements Entry<Skill> {

	public Skill {
		names = List.copyOf(names);
	}

	@Override
	public Skill withHead(EntryHead next) {
		return new Skill(next, this.names, this.parent);
	}

	@Override
	public String label() {
		return Translation.english(this.names);
	}

	@Override
	public Set<Trait> traits() {
		return Vocabulary.traits(this.head, "parent", this.parent, new HashSet<>());
	}

	@Override
	public List<String> texts() {
		return Vocabulary.texts(this.head, this.names);
	}

}
