package hub.platform.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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

	/** The names of the members that the patch changes or removes. */
	public List<String> members() {
		return List.copyOf(this.document.propertyNames());
	}

	/**
	 * The document that a stored one becomes, members of members included (RFC 7396,
	 * section 2).
	 */
	public JsonNode applyTo(JsonNode stored) {
		return merge(stored.deepCopy(), this.document);
	}

	private static JsonNode merge(JsonNode target, JsonNode patch) {
		if (!(patch instanceof ObjectNode changes)) {
			return patch;
		}
		ObjectNode merged = (target instanceof ObjectNode object) ? object : changes.objectNode();
		changes.forEachEntry((name, value) -> {
			if (value.isNull()) {
				merged.remove(name);
			}
			else {
				merged.set(name, merge(merged.path(name), value));
			}
		});
		return merged;
	}

}
