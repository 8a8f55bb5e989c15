package hub.access.content;

/**
 * The answer to one field of the mode's form.
 *
 * @param value as text, whatever the type of the field
 */
public record Answer(String field, String value) {
}
