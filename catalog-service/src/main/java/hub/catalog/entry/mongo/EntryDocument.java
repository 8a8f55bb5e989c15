package hub.catalog.entry.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.bson.BsonDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import hub.catalog.entry.Entry;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Slugs;
import hub.catalog.entry.Span;
import hub.catalog.entry.Trait;
import hub.platform.search.SearchTerms;

/**
 * An entry of any kind: what it is found by, and the entry itself as {@code body}.
 *
 * @param slug no two entries of a kind have the same
 * @param nameKey the label without case and accents, for sorting
 * @param traits {@code name=value}
 * @param terms words and stems to search by
 */
public record EntryDocument(@BsonId UUID id, long version, String slug, String nameKey, boolean shown,
		@Nullable UUID parentId, List<String> traits, List<String> terms, Instant startsAt, Instant endsAt,
		Instant createdAt, Instant updatedAt, BsonDocument body) {

	static final String ID = "_id";

	static final String SLUG = "slug";

	static final String NAME_KEY = "nameKey";

	static final String SHOWN = "shown";

	static final String PARENT = "parentId";

	static final String TRAITS = "traits";

	static final String TERMS = "terms";

	static final String STARTS_AT = "startsAt";

	static final String ENDS_AT = "endsAt";

	static final String CREATED_AT = "createdAt";

	static final String UPDATED_AT = "updatedAt";

	static EntryDocument of(Entry<?> entry, BsonDocument body) {
		EntryHead head = entry.head();
		Span span = (entry.span() != null) ? entry.span() : Span.between(null, null);
		return new EntryDocument(head.id(), head.version(), head.slug(), Slugs.folded(entry.label()), entry.isShown(),
				entry.parentId(), List.copyOf(tokens(entry.traits())),
				SearchTerms.index(String.join(" ", entry.texts())), span.startsAt(), span.endsAt(), head.createdAt(),
				head.updatedAt(), body);
	}

	static String token(String name, String value) {
		return name + "=" + value;
	}

	private static Set<String> tokens(Set<Trait> traits) {
		return traits.stream()
			.map((trait) -> token(trait.name(), trait.value()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
