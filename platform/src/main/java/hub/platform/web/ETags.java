package hub.platform.web;

/**
 * The version of a resource as a strong entity tag.
 */
public final class ETags {

	private ETags() {
	}

	/** The tag with its quotes, for example {@code "v7"}. */
	public static String of(long version) {
		return "\"v" + version + "\"";
	}

}
