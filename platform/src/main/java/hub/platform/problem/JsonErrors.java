package hub.platform.problem;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.IgnoredPropertyException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Reads Jackson's reports on bodies that are no JSON, or not the JSON of the contract.
 */
final class JsonErrors {

	private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']{1,128})[\"']");

	private JsonErrors() {
	}

	static RefusedException of(HttpMessageNotReadableException unreadable) {
		return switch (unreadable.getCause()) {
			case StreamConstraintsException _ -> malformed("detail.json-limits");
			case StreamReadException broken when isDuplicate(broken) ->
				new ValidationException(FieldError.member(repeatedMember(broken), "DUPLICATE_MEMBER"));
			case StreamReadException _ -> malformed("detail.json-broken");
			case JacksonException mismatch -> new ValidationException(error(mismatch));
			case null, default -> malformed("detail.body-missing");
		};
	}

	private static FieldError error(JacksonException exception) {
		String pointer = pointer(exception);
		return switch (exception) {
			case UnrecognizedPropertyException _, IgnoredPropertyException _ ->
				FieldError.member(pointer, "UNKNOWN_MEMBER");
			case InvalidFormatException invalid when invalid.getTargetType() == String.class
					&& invalid.getValue() instanceof String ->
				FieldError.member(pointer, "UNSHOWABLE");
			case InvalidFormatException invalid ->
				invalid.getTargetType().isEnum() ? unknownValue(pointer, invalid) : wrongType(pointer, invalid);
			case ValueInstantiationException instantiation when instantiation.getType().isEnumType() ->
				FieldError.member(pointer, "UNKNOWN_VALUE",
						Map.of("allowed", List.of(instantiation.getType().getRawClass().getEnumConstants())));
			case MismatchedInputException mismatch -> wrongType(pointer, mismatch);
			default -> FieldError.member(pointer, "INVALID");
		};
	}

	private static FieldError unknownValue(String pointer, InvalidFormatException invalid) {
		return FieldError.member(pointer, "UNKNOWN_VALUE",
				Map.of("allowed", List.of(invalid.getTargetType().getEnumConstants())));
	}

	private static FieldError wrongType(String pointer, MismatchedInputException mismatch) {
		Class<?> target = mismatch.getTargetType();
		return FieldError.member(pointer, "WRONG_TYPE",
				Map.of("expected", (target != null) ? Expectations.of(target) : "another type"));
	}

	private static boolean isDuplicate(StreamReadException broken) {
		return String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate Object property");
	}

	/** Jackson names the member only in its message. */
	private static String repeatedMember(StreamReadException broken) {
		Matcher name = QUOTED.matcher(String.valueOf(broken.getOriginalMessage()));
		return pointer(broken) + (name.find() ? "/" + name.group(1) : "");
	}

	private static String pointer(JacksonException exception) {
		StringBuilder pointer = new StringBuilder();
		for (JacksonException.Reference step : exception.getPath()) {
			String name = step.getPropertyName();
			pointer.append('/').append((name != null) ? name.replace("~", "~0").replace("/", "~1") : step.getIndex());
		}
		return pointer.toString();
	}

	private static RefusedException malformed(String key) {
		return new RefusedException(ProblemType.MALFORMED_REQUEST, key, Map.of());
	}

}
