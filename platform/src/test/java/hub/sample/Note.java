package hub.sample;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is stored.
 *
 * @param colour may be unknown
 */
public record Note(@BsonId UUID id, UUID organisationId, String title, @Nullable String colour, long version,
		Instant createdAt, List<String> terms, int changes) {

	Note with(String newTitle, @Nullable String newColour) {
		return new Note(this.id, this.organisationId, newTitle, newColour, this.version + 1, this.createdAt, this.terms,
				this.changes + 1);
	}

}
