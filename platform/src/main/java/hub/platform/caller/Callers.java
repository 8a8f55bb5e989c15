package hub.platform.caller;

/**
 * Finds the caller of the request at hand.
 */
@FunctionalInterface
public interface Callers {

	/**
	 * The caller of this request: anonymous without a token, the system outside a
	 * request.
	 */
	Caller current();

}
