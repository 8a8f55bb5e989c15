package hub.catalog.entry;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing in the catalogue.
 *
 * @param <E> the kind itself
 */
public interface Entry<E extends Entry<E>> {

	EntryHead head();

	/** The same entry with another head. */
	E withHead(EntryHead head);

	/** What it is called in lists, in English. */
	String label();

	/** The values that it can be found and counted by. */
	Set<Trait> traits();

	/** The words that it can be searched by, in any language of the hub. */
	default List<String> texts() {
		return List.of(label(), head().slug());
	}

	/** The entry that it is a part of, if any. */
	default @Nullable UUID parentId() {
		return null;
	}

	/** The time that it speaks of, if any. */
	default @Nullable Span span() {
		return null;
	}

	/** Whether lists show it when they are not asked for a status. */
	default boolean isShown() {
		return !head().isRetired();
	}

}
