package hub.access.content;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A change of what the organisation writes.
 *
 * @param members names of the members that change
 * @param apply the content after the change, from the content before it
 */
public record ContentEdit(List<String> members, UnaryOperator<ApplicationContent> apply) {
}
