package hub.platform.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;

/**
 * A JSON merge patch (RFC 7396) as it was sent: tells an absent member from one that is
 * to be removed, which a wire model cannot.
 */
public final class MergePatch {

	private final JsonNode document;

	MergePatch(JsonNode document) {
		this.document = document;
	}

	/** Whether the patch names the member at all. */
	public boolean has(String member) {
		return this.document.has(member);
	}

	/** Whether the patch removes the member. */
	public boolean isNull(String member) {
		return this.document.has(member) && this.document.get(member).isNull();
	}

	/**
	 * The member after the patch: as it is when not named, gone when removed, else as
	 * patched.
	 */
	public <T> @Nullable T pick(String member, @Nullable T patched, @Nullable T current) {
		return has(member) ? patched : current;
	}

	/**
	 * As {@link #pick} for a member that cannot be removed; says so when the patch tries.
	 */
	public <T> T pickRequired(String member, @Nullable T patched, T current) {
		if (!has(member)) {
			return current;
		}
		if (patched == null) {
			throw new ValidationException(FieldError.member("/" + member, "NOT_REMOVABLE"));
		}
		return patched;
	}

}
