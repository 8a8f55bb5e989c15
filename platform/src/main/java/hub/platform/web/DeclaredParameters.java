package hub.platform.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

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

	private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && method.getBeanType().getName().startsWith("hub.")
				&& request.getQueryString() != null) {
			check(request.getParameterMap(), this.declared.computeIfAbsent(method.getMethod(), (key) -> names(method)));
		}
		return true;
	}

	private static void check(Map<String, String[]> given, Set<String> known) {
		Violations violations = new Violations();
		given.forEach((name, values) -> {
			if (!known.contains(name)) {
				violations.add(FieldError.parameter(name, "UNKNOWN_PARAMETER"));
			}
			else if (values.length > 1) {
				violations.add(FieldError.parameter(name, "REPEATED"));
			}
		});
		violations.throwIfAny();
	}

	private static Set<String> names(HandlerMethod method) {
		return Arrays.stream(method.getMethodParameters())
			.map(DeclaredParameters::name)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static @Nullable String name(MethodParameter parameter) {
		RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
		if (annotation == null) {
			return null;
		}
		return annotation.value().isEmpty() ? parameter.getParameterName() : annotation.value();
	}

}
