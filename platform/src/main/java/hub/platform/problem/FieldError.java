package hub.platform.problem;

import java.util.Map;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param where a JSON pointer, a query parameter or a header, as {@code location} says
 * @param code what clients branch on, {@code UPPER_SNAKE}; the sentence has the key
 * {@code error.CODE}
 * @param values what the rule allows; fills the sentence
 */
public record FieldError(Location location, String where, String code, Map<String, ?> values) {

	/** Which part of the request {@code where} names. */
	public enum Location {

		POINTER, PARAMETER, HEADER

	}

	public static FieldError member(String pointer, String code, Map<String, ?> values) {
		return new FieldError(Location.POINTER, pointer, code, values);
	}

	public static FieldError member(String pointer, String code) {
		return member(pointer, code, Map.of());
	}

	public static FieldError parameter(String name, String code, Map<String, ?> values) {
		return new FieldError(Location.PARAMETER, name, code, values);
	}

	public static FieldError parameter(String name, String code) {
		return parameter(name, code, Map.of());
	}

	public static FieldError header(String name, String code) {
		return new FieldError(Location.HEADER, name, code, Map.of());
	}

}
