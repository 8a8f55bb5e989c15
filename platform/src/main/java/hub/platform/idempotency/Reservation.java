package hub.platform.idempotency;

import java.util.UUID;

import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What the first look at a key says.
 */
sealed interface Reservation {

	/**
	 * The request may execute, as this operation.
	 *
	 * @param answeredBefore whether it only makes the answer of an earlier request again
	 */
	record Granted(String keyId, UUID operationId, boolean answeredBefore) implements Reservation {

	}

	/** The request has been answered. */
	record Replay(KeyRecord answered) implements Reservation {

	}

	/** The first request is still running. */
	record Running() implements Reservation {

	}

	/** The key belongs to another request. */
	record Reused() implements Reservation {

	}

	/**
	 * An answer to keep.
	 */
	record Answer(int status, @Nullable String contentType, @Nullable String contentLanguage, @Nullable String location,
			@Nullable String etag, Binary body) {

	}

}
