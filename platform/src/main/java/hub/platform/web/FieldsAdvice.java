package hub.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;

/**
 * Answers {@code fields=id,title} on every list: keeps the named members of each item and
 * refuses names that the items do not have.
 */
@ControllerAdvice
public class FieldsAdvice implements ResponseBodyAdvice<Object> {

	private final JsonMapper json;

	public FieldsAdvice(JsonMapper json) {
		this.json = json;
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return returnType.getContainingClass().getName().startsWith("hub.");
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType contentType,
			Class<? extends HttpMessageConverter<?>> converterType, ServerHttpRequest request,
			ServerHttpResponse response) {
		String fields = (request instanceof ServletServerHttpRequest servlet)
				? servlet.getServletRequest().getParameter("fields") : null;
		if (body == null || fields == null) {
			return body;
		}
		Class<?> item = itemType(body.getClass());
		return (item != null) ? select(body, item, List.of(fields.split(",", -1))) : body;
	}

	private static @Nullable Class<?> itemType(Class<?> listType) {
		var getter = ReflectionUtils.findMethod(listType, "getItems");
		return (getter != null) ? ResolvableType.forMethodReturnType(getter).getGeneric(0).resolve() : null;
	}

	private JsonNode select(Object body, Class<?> item, List<String> wanted) {
		Set<String> known = membersOf(item);
		for (String name : wanted) {
			if (!known.contains(name)) {
				throw new ValidationException(FieldError.parameter("fields", "UNKNOWN_VALUE",
						java.util.Map.of("allowed", known.stream().sorted().toList())));
			}
		}
		JsonNode list = this.json.valueToTree(body);
		list.get("items").forEach((node) -> ((ObjectNode) node).retain(wanted));
		return list;
	}

	private static Set<String> membersOf(Class<?> item) {
		return Arrays.stream(item.getDeclaredFields())
			.filter((field) -> !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
			.map(java.lang.reflect.Field::getName)
			.collect(Collectors.toUnmodifiableSet());
	}

}
