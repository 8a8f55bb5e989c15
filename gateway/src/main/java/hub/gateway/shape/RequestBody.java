package hub.gateway.shape;

import java.io.InputStream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request within its limits: in memory, or for files still arriving.
 */
public sealed interface RequestBody {

	/** There is none. */
	record None() implements RequestBody {
	}

	/** It has arrived whole. */
	@SuppressWarnings("ArrayRecordComponent")
	record Whole(byte[] bytes) implements RequestBody {
	}

	/**
	 * It is still arriving, and is counted while it does.
	 *
	 * @param length announced length, or -1
	 */
	record Arriving(InputStream stream, long length) implements RequestBody {
	}

	/** Remembers the body of a request. */
	default void assignTo(HttpServletRequest request) {
		request.setAttribute(RequestBody.class.getName(), this);
	}

	static RequestBody of(HttpServletRequest request) {
		@Nullable Object body = request.getAttribute(RequestBody.class.getName());
		return (body instanceof RequestBody known) ? known : new None();
	}

}
