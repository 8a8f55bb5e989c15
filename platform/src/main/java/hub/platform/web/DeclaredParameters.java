package hub.platform.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import hub.platform.problem.FieldError;
import hub.platform.problem.Violations;

/**
 * Refuses query parameters that an operation does not declare, and those given twice:
 * what is unknown is refused, not ignored.
 */
public final class DeclaredParameters implements HandlerInterceptor {

	private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && method.getBeanType().getName().startsWith("hub.")
				&& request.getQueryString() != null) {
			check(request.getParameterMap(), this.declared.computeIfAbsent(method.getMethod(), (key) -> names(method)));
		}
		return true;
	}

	private static void check(Map<String, String[]> given, Map<String, Boolean> known) {
		Violations violations = new Violations();
		given.forEach((name, values) -> {
			Boolean isList = known.get(name);
			if (isList == null) {
				violations.add(FieldError.parameter(name, "UNKNOWN_PARAMETER"));
			}
			else if (values.length > 1) {
				violations.add(FieldError.parameter(name, "REPEATED"));
			}
			else if (isEmpty(values[0], isList)) {
				violations.add(FieldError.parameter(name, "EMPTY"));
			}
		});
		violations.throwIfAny();
	}

	private static boolean isEmpty(String value, boolean isList) {
		return isList ? Arrays.stream(value.split(",", -1)).anyMatch(String::isBlank) : value.isEmpty();
	}

	/** The declared names, each with whether it takes a list. */
	private static Map<String, Boolean> names(HandlerMethod method) {
		Map<String, Boolean> names = new HashMap<>();
		for (MethodParameter parameter : method.getMethodParameters()) {
			String name = name(parameter);
			if (name != null) {
				names.put(name, Collection.class.isAssignableFrom(parameter.getParameterType()));
			}
		}
		return names;
	}

	private static @Nullable String name(MethodParameter parameter) {
		RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
		if (annotation == null) {
			return null;
		}
		return annotation.value().isEmpty() ? parameter.getParameterName() : annotation.value();
	}

}
