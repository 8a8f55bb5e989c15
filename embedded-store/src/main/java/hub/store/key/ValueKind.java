package hub.store.key;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of BSON values that compare with each other, in their sort order. Only values
 * of one kind are compared by {@code $gt} and its like.
 */
public enum ValueKind {

	MIN_KEY, UNDEFINED, NULL, NUMBER, TEXT, DOCUMENT, ARRAY, BINARY, LEGACY_UUID, UUID, OBJECT_ID, BOOLEAN, INSTANT,
	TIMESTAMP, PATTERN, OTHER, MAX_KEY;

	static final int FIRST_CODE = 0x08;

	/** The first byte of the key; inverted or not, it is neither 0x00 nor 0xFF. */
	int code() {
		return FIRST_CODE + ordinal() * FIRST_CODE;
	}

	public static ValueKind of(@Nullable Object value) {
		return switch (value) {
			case null -> NULL;
			case Missing _ -> NULL;
			case MinKey _ -> MIN_KEY;
			case Number _ -> NUMBER;
			case String _ -> TEXT;
			case Map<?, ?> _ -> DOCUMENT;
			case Collection<?> _ -> ARRAY;
			case BinData _ -> BINARY;
			case LegacyUUID _ -> LEGACY_UUID;
			case UUID _ -> UUID;
			case ObjectId _ -> OBJECT_ID;
			case Boolean _ -> BOOLEAN;
			case Instant _ -> INSTANT;
			case BsonTimestamp _ -> TIMESTAMP;
			case BsonRegularExpression _ -> PATTERN;
			case MaxKey _ -> MAX_KEY;
			default -> OTHER;
		};
	}

}
