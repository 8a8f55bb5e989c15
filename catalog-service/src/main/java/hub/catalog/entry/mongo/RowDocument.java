package hub.catalog.entry.mongo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import hub.catalog.entry.Row;
import hub.catalog.entry.Trait;

/**
 * The part of an {@link EntryDocument} that filters and facets read.
 */
public record RowDocument(@BsonId UUID id, String slug, @Nullable UUID parentId, List<String> traits) {

	Row toRow() {
		return new Row(this.id, this.slug, this.parentId,
				this.traits.stream().map(RowDocument::trait).collect(Collectors.toUnmodifiableSet()));
	}

	private static Trait trait(String token) {
		int equals = token.indexOf('=');
		return new Trait(token.substring(0, equals), token.substring(equals + 1));
	}

}
