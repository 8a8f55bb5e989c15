package hub.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Reads the framework's reports on bodies, parameters and headers that do not fit the
 * contract.
 */
final class BindingErrors {

	private BindingErrors() {
	}

	static RefusedException of(MethodArgumentNotValidException invalid) {
		return new ValidationException(
				invalid.getBindingResult().getAllErrors().stream().map(BindingErrors::inBody).toList());
	}

	static RefusedException of(HandlerMethodValidationException invalid) {
		List<FieldError> errors = new ArrayList<>();
		for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
			if (result instanceof ParameterErrors body) {
				body.getAllErrors().forEach((error) -> errors.add(inBody(error)));
			}
			else if (result.getMethodParameter().hasParameterAnnotation(PathVariable.class)) {
				return new NotFoundException();
			}
			else {
				result.getResolvableErrors().forEach((error) -> errors.add(inParameter(result, error)));
			}
		}
		return new ValidationException(errors);
	}

	static RefusedException of(MethodArgumentTypeMismatchException mismatch) {
		MethodParameter parameter = mismatch.getParameter();
		if (parameter.hasParameterAnnotation(PathVariable.class)) {
			return new NotFoundException();
		}
		Class<?> type = parameter.getNestedParameterType();
		Class<?> element = parameter.nested().getNestedParameterType();
		Class<?> wanted = (element != Object.class && element.isEnum()) ? element : type;
		String code = wanted.isEnum() ? "UNKNOWN_VALUE" : "WRONG_TYPE";
		Map<String, ?> values = wanted.isEnum() ? Map.of("allowed", List.of(wanted.getEnumConstants()))
				: Map.of("expected", Expectations.of(wanted));
		return new ValidationException(new FieldError(locationOf(parameter), mismatch.getName(), code, values));
	}

	private static FieldError inParameter(ParameterValidationResult result, MessageSourceResolvable error) {
		MethodParameter parameter = result.getMethodParameter();
		Rule rule = Rule.of(violation(result.unwrap(error, ConstraintViolation.class)));
		return new FieldError(locationOf(parameter), nameOf(parameter), rule.code(), rule.values());
	}

	private static @Nullable ConstraintViolation<?> violation(@Nullable Object source) {
		return (source instanceof ConstraintViolation<?> violation) ? violation : null;
	}

	private static FieldError inBody(ObjectError error) {
		Rule rule = Rule.of(error.contains(ConstraintViolation.class) ? error.unwrap(ConstraintViolation.class) : null);
		String path = (error instanceof org.springframework.validation.FieldError field) ? field.getField() : "";
		return FieldError.member(pointer(path), rule.code(), rule.values());
	}

	/** {@code answers[0].value} as {@code /answers/0/value}. */
	static String pointer(String path) {
		return path.isEmpty() ? "" : "/" + path.replace("].", "/").replace("[", "/").replace("]", "").replace(".", "/");
	}

	private static FieldError.Location locationOf(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(RequestHeader.class) ? FieldError.Location.HEADER
				: FieldError.Location.PARAMETER;
	}

	private static String nameOf(MethodParameter parameter) {
		RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
		if (header != null && !header.value().isEmpty()) {
			return header.value();
		}
		var query = parameter.getParameterAnnotation(org.springframework.web.bind.annotation.RequestParam.class);
		if (query != null && !query.value().isEmpty()) {
			return query.value();
		}
		String name = parameter.getParameterName();
		return (name != null) ? name : "";
	}

	/** A broken constraint as a code and the values that fill its sentence. */
	private record Rule(String code, Map<String, ?> values) {

		static Rule of(@Nullable ConstraintViolation<?> violation) {
			if (violation == null) {
				return new Rule("INVALID", Map.of());
			}
			Map<String, Object> attributes = new LinkedHashMap<>(violation.getConstraintDescriptor().getAttributes());
			attributes.keySet().removeAll(List.of("groups", "payload", "message", "flags", "inclusive"));
			String constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
			return new Rule(switch (constraint) {
				case "NotNull", "NotEmpty", "NotBlank" -> "REQUIRED";
				case "Size" -> sizeCode(violation.getInvalidValue(), attributes);
				case "Min", "DecimalMin" -> "TOO_SMALL";
				case "Max", "DecimalMax" -> "TOO_LARGE";
				case "Pattern", "Email" -> "PATTERN";
				default -> "INVALID";
			}, attributes);
		}

		private static String sizeCode(@Nullable Object value, Map<String, Object> attributes) {
			int size = switch (value) {
				case CharSequence text -> text.length();
				case java.util.Collection<?> items -> items.size();
				case null, default -> 0;
			};
			boolean items = value instanceof java.util.Collection<?>;
			if (attributes.get("max") instanceof Integer max && size > max) {
				return items ? "TOO_MANY" : "TOO_LONG";
			}
			return items ? "TOO_FEW" : "TOO_SHORT";
		}

	}

}
