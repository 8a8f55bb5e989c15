package hub.access.mode.mongo;

import java.time.Instant;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;

import hub.access.mode.AccessMode;
import hub.access.mode.AccessModeId;
import hub.access.mode.ModeTerms;

/**
 * An access mode as it is stored. Its terms are plain data and stored as they are.
 */
public record AccessModeDocument(@BsonId UUID id, long version, Instant createdAt, Instant updatedAt, String slug,
		ModeTerms terms) {

	static final String ID = "_id";

	static final String SLUG = "slug";

	static final String NAME = "terms.name";

	static final String UPDATED_AT = "updatedAt";

	static final String PROGRAMME = "terms.programme";

	static final String ELIGIBILITY = "terms.audience.eligibility";

	static final String SELECTION = "terms.evaluation.selection";

	static final String STEPS = "terms.evaluation.steps";

	static AccessModeDocument of(AccessMode mode) {
		return new AccessModeDocument(mode.id().value(), mode.version(), mode.createdAt(), mode.updatedAt(),
				mode.slug(), mode.terms());
	}

	AccessMode toDomain() {
		return new AccessMode(new AccessModeId(this.id), this.version, this.createdAt, this.updatedAt, this.slug,
				this.terms);
	}

}
