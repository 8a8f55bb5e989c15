package hub.platform.idempotency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import hub.platform.caller.Caller;
import hub.platform.caller.Callers;
import hub.platform.caller.Role;
import hub.platform.problem.FieldError;
import hub.platform.problem.ForbiddenException;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.problem.ValidationException;

/**
 * Reserves the key of a POST once the caller is known to be allowed, before the operation
 * runs; answers a retry from what is stored.
 */
public final class IdempotencyInterceptor implements HandlerInterceptor {

	/** Request attribute with the reservation that the filter completes. */
	static final String RESERVATION = IdempotencyInterceptor.class.getName() + ".reservation";

	/** Request attribute that tells whether the answer must not be kept. */
	static final String SECRET = IdempotencyInterceptor.class.getName() + ".secret";

	private static final String HEADER = "Idempotency-Key";

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{16,128}");

	private final IdempotencyKeys keys;

	private final Callers callers;

	public IdempotencyInterceptor(IdempotencyKeys keys, Callers callers) {
		this.keys = keys;
		this.callers = callers;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (!"POST".equals(request.getMethod()) || !(handler instanceof HandlerMethod method) || !needsKey(method)) {
			return true;
		}
		String key = parse(request.getHeader(HEADER));
		Caller caller = this.callers.current();
		List<String> holdings = holdings(caller);
		Reservation reservation = this.keys.reserve(Fingerprints.ofKey(caller, request, key),
				Fingerprints.ofRequest(request), holdings);
		return switch (reservation) {
			case Reservation.Granted granted -> proceed(request, response, granted, method);
			case Reservation.Replay replay -> replay(response, replay.answered(), holdings);
			case Reservation.Running _ -> throw new RefusedException(ProblemType.IDEMPOTENCY_IN_PROGRESS,
					"detail.idempotency-in-progress", Map.of("retryAfter", 1));
			case Reservation.Reused _ -> throw new RefusedException(ProblemType.IDEMPOTENCY_KEY_REUSED);
		};
	}

	private static boolean needsKey(HandlerMethod method) {
		return method.getBeanType().getName().startsWith("hub.")
				&& !AnnotatedElementUtils.hasAnnotation(method.getMethod(), Calculation.class);
	}

	private static String parse(@Nullable String header) {
		if (header == null || header.isBlank()) {
			throw new RefusedException(ProblemType.IDEMPOTENCY_KEY_MISSING);
		}
		String key = header.trim();
		if (key.length() > 2 && key.startsWith("\"") && key.endsWith("\"")) {
			key = key.substring(1, key.length() - 1);
		}
		if (!FORM.matcher(key).matches()) {
			throw new ValidationException(FieldError.header(HEADER, "PATTERN"));
		}
		return key;
	}

	private static boolean proceed(HttpServletRequest request, HttpServletResponse response,
			Reservation.Granted granted, HandlerMethod method) {
		if (granted.answeredBefore()) {
			response.setHeader("Idempotent-Replayed", "true");
		}
		request.setAttribute(SECRET, AnnotatedElementUtils.hasAnnotation(method.getMethod(), SecretAnswer.class));
		Operations.assign(request, new Operation(granted.operationId()));
		request.setAttribute(RESERVATION, granted);
		return true;
	}

	private static boolean replay(HttpServletResponse response, KeyRecord answered, List<String> holdings)
			throws IOException {
		if (!holdings.containsAll(answered.holdings())) {
			throw new ForbiddenException("detail.account-left", Map.of());
		}
		response.setStatus((answered.status() != null) ? answered.status() : HttpServletResponse.SC_OK);
		response.setHeader("Idempotent-Replayed", "true");
		setHeader(response, "Content-Type", answered.contentType());
		setHeader(response, "Content-Language", answered.contentLanguage());
		setHeader(response, "Location", answered.location());
		setHeader(response, "ETag", answered.etag());
		if (answered.body() != null) {
			response.getOutputStream().write(answered.body().getData());
		}
		return false;
	}

	private static void setHeader(HttpServletResponse response, String name, @Nullable String value) {
		if (value != null) {
			response.setHeader(name, value);
		}
	}

	private static List<String> holdings(Caller caller) {
		List<String> holdings = new ArrayList<>();
		add(holdings, "o", caller.organisations());
		add(holdings, "f", caller.factories());
		return holdings;
	}

	private static void add(List<String> holdings, String prefix, Map<UUID, Set<Role>> roles) {
		roles.forEach((id, held) -> new TreeSet<>(held).forEach((role) -> holdings.add(prefix + id + role)));
	}

}
