package hub.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every kind of refusal of the hub with its HTTP status. Clients branch on the type,
 * which is the same string in every deployment.
 */
public enum ProblemType {

	MALFORMED_REQUEST(400), VALIDATION_FAILED(400), INVALID_CURSOR(400), IDEMPOTENCY_KEY_MISSING(400),

	UNAUTHENTICATED(401),

	INSUFFICIENT_SCOPE(403), FORBIDDEN(403), ASSURANCE_TOO_LOW(403),

	NOT_FOUND(404), METHOD_NOT_ALLOWED(405), NOT_ACCEPTABLE(406), VERSION_REMOVED(410), POSITION_GONE(410),

	DUPLICATE(409), INVALID_STATE(409), CAPACITY_EXHAUSTED(409), IDEMPOTENCY_IN_PROGRESS(409),

	PRECONDITION_FAILED(412), PRECONDITION_REQUIRED(428),

	PAYLOAD_TOO_LARGE(413), URI_TOO_LONG(414), UNSUPPORTED_MEDIA_TYPE(415), HEADERS_TOO_LARGE(431),

	IDEMPOTENCY_KEY_REUSED(422), QUOTA_EXCEEDED(429),

	INTERNAL(500), UPSTREAM_FAILURE(502), UNAVAILABLE(503), UPSTREAM_TIMEOUT(504);

	/** The path of the hub under which each type is explained. */
	public static final String BASE = "/problems";

	private final int status;

	ProblemType(int status) {
		this.status = status;
	}

	public int status() {
		return this.status;
	}

	/** The last path segment, for example {@code not-found}. */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The value of the member {@code type}. */
	public String uri() {
		return BASE + "/" + slug();
	}

	/** The type with this last path segment. */
	public static Optional<ProblemType> ofSlug(String slug) {
		return Arrays.stream(values()).filter((type) -> type.slug().equals(slug)).findFirst();
	}

}
