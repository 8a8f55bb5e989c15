package hub.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns a refusal into the members of an RFC 9457 problem in one language.
 */
public final class ProblemRenderer {

	/** More errors than these are not listed. */
	static final int MAX_ERRORS = 50;

	private static final Set<String> RESERVED = Set.of("type", "title", "status", "detail", "instance", "requestId",
			"errors");

	private final Texts texts;

	public ProblemRenderer(Texts texts) {
		this.texts = texts;
	}

	public Map<String, Object> render(RefusedException refusal, String requestId, Locale language) {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", refusal.type().uri());
		problem.put("title", title(refusal.type(), language));
		problem.put("status", refusal.type().status());
		problem.put("detail", detail(refusal, language));
		problem.put("instance", "urn:uuid:" + requestId);
		problem.put("requestId", requestId);
		refusal.values().forEach((name, value) -> {
			if (!RESERVED.contains(name)) {
				problem.put(name, value);
			}
		});
		if (!refusal.errors().isEmpty()) {
			problem.put("errors", errors(refusal.errors(), language));
		}
		return problem;
	}

	/** The title of a type, a short sentence without details. */
	public String title(ProblemType type, Locale language) {
		return text("title." + type.slug(), Map.of(), language);
	}

	private String detail(RefusedException refusal, Locale language) {
		String key = refusal.key();
		if (key != null) {
			return text(key, refusal.values(), language);
		}
		if (!refusal.errors().isEmpty()) {
			int count = refusal.errors().size();
			return text((count == 1) ? "detail.errors.one" : "detail.errors.many", Map.of("count", count), language);
		}
		return text("detail." + refusal.type().slug(), refusal.values(), language);
	}

	private List<Map<String, Object>> errors(List<FieldError> errors, Locale language) {
		return errors.stream().limit(MAX_ERRORS).map((error) -> {
			Map<String, Object> rendered = new LinkedHashMap<>();
			rendered.put(error.location().name().toLowerCase(Locale.ROOT), error.where());
			rendered.put("code", error.code());
			rendered.put("detail", text("error." + error.code(), error.values(), language));
			return rendered;
		}).toList();
	}

	private String text(String key, Map<String, ?> values, Locale language) {
		return this.texts.find(key, values, language)
			.or(() -> this.texts.find(key, values, Locale.ENGLISH))
			.orElseThrow(() -> new IllegalStateException("No text for " + key));
	}

}
