package hub.platform.caller;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.security.access.expression.SecurityExpressionRoot;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Judges the {@link PreAuthorize} expression of an operation before its body is read, so
 * that a caller without the right learns nothing about the form of the request.
 */
public final class EarlyAuthorisation implements HandlerInterceptor {

	private static final Pattern SCOPE = Pattern.compile("SCOPE_([a-z:]+)");

	private static final Authentication ANONYMOUS = new AnonymousAuthenticationToken("hub", "anonymous",
			AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

	private final Map<Method, Expression> expressions = new ConcurrentHashMap<>();

	private final SpelExpressionParser parser = new SpelExpressionParser();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && isOurs(method)) {
			check(method);
		}
		return true;
	}

	/** The expression of an operation; an operation without one is never allowed. */
	static @Nullable PreAuthorize ruleOf(HandlerMethod method) {
		return AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
	}

	/** Whether a handler belongs to the hub rather than to the framework. */
	static boolean isOurs(HandlerMethod method) {
		return method.getBeanType().getName().startsWith("hub.");
	}

	private void check(HandlerMethod method) {
		PreAuthorize rule = ruleOf(method);
		if (rule == null) {
			throw new RefusedException(ProblemType.FORBIDDEN);
		}
		Authentication current = SecurityContextHolder.getContext().getAuthentication();
		Authentication authentication = (current != null) ? current : ANONYMOUS;
		if (!isGranted(method.getMethod(), rule.value(), authentication)) {
			throw refusal(rule.value(), authentication);
		}
	}

	private boolean isGranted(Method method, String rule, Authentication authentication) {
		Expression expression = this.expressions.computeIfAbsent(method, (key) -> this.parser.parseExpression(rule));
		return Boolean.TRUE.equals(expression.getValue(new Root(authentication), Boolean.class));
	}

	private static RefusedException refusal(String rule, Authentication authentication) {
		if (authentication instanceof AnonymousAuthenticationToken) {
			return new RefusedException(ProblemType.UNAUTHENTICATED);
		}
		Matcher scope = SCOPE.matcher(rule);
		return scope.find() ? new RefusedException(ProblemType.INSUFFICIENT_SCOPE, "detail.insufficient-scope",
				Map.of("requiredScope", scope.group(1))) : new RefusedException(ProblemType.FORBIDDEN);
	}

	/** What an expression may ask. */
	public static final class Root extends SecurityExpressionRoot<Object> {

		Root(Authentication authentication) {
			super(() -> authentication, new Object());
		}

	}

}
