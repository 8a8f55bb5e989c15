package hub.gateway.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

import hub.platform.problem.NotFoundException;
import hub.platform.problem.ProblemRenderer;
import hub.platform.problem.ProblemType;
import hub.platform.problem.Texts;

/**
 * Explains each type of problem: what it means and what the caller can do about it, for
 * people as a page, for programs as JSON or Markdown.
 */
final class ProblemPages {

	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
			+ "form-action 'none'; frame-ancestors 'none'";

	private final Texts texts;

	private final ProblemRenderer renderer;

	ProblemPages(Texts texts, ProblemRenderer renderer) {
		this.texts = texts;
		this.renderer = renderer;
	}

	/** What a type of problem means and what helps. */
	record Explanation(String type, int status, String title, String meaning, String remedy) {
	}

	ServerResponse one(ServerRequest request) {
		ProblemType type = ProblemType.ofSlug(request.pathVariable("type")).orElseThrow(NotFoundException::new);
		Locale language = languageOf(request);
		Explanation explained = explain(type, language);
		return answer(request, language, explained, List.of(explained));
	}

	ServerResponse all(ServerRequest request) {
		Locale language = languageOf(request);
		List<Explanation> explained = Arrays.stream(ProblemType.values())
			.map((type) -> explain(type, language))
			.toList();
		return answer(request, language, Map.of("items", explained), explained);
	}

	private Explanation explain(ProblemType type, Locale language) {
		return new Explanation(type.uri(), type.status(), this.renderer.title(type, language),
				text("meaning." + type.slug(), language), text("remedy." + type.slug(), language));
	}

	private String text(String key, Locale language) {
		return this.texts.find(key, Map.of(), language)
			.or(() -> this.texts.find(key, Map.of(), Locale.ENGLISH))
			.orElseThrow(() -> new IllegalStateException("No text for " + key));
	}

	private static Locale languageOf(ServerRequest request) {
		return Texts.languageFor(request.headers().firstHeader("Accept-Language"));
	}

	private static ServerResponse answer(ServerRequest request, Locale language, Object json,
			List<Explanation> explained) {
		String wanted = String.join(",", request.headers().header("Accept"));
		Document page;
		if (wanted.contains("json")) {
			page = Document.json(json);
		}
		else if (wanted.contains("markdown")) {
			page = Document.of("text/markdown;charset=UTF-8", markdown(explained));
		}
		else {
			page = Document.of("text/html;charset=UTF-8", html(explained, language))
				.header("Content-Security-Policy", POLICY);
		}
		return page.header("Content-Language", language.getLanguage()).header("Vary", "Accept, Accept-Language");
	}

	private static String markdown(List<Explanation> explained) {
		StringBuilder page = new StringBuilder();
		explained.forEach((each) -> page.append("# ")
			.append(each.title())
			.append("\n\n`")
			.append(each.type())
			.append("`, HTTP ")
			.append(each.status())
			.append("\n\n")
			.append(each.meaning())
			.append("\n\n")
			.append(each.remedy())
			.append("\n\n"));
		return page.toString();
	}

	private static String html(List<Explanation> explained, Locale language) {
		StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language.getLanguage() + "\"><head>"
				+ "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
				+ escaped(explained.getFirst().title()) + "</title><style>body{font:1rem/1.5 system-ui,sans-serif;"
				+ "max-width:42rem;margin:3rem auto;padding:0 1rem;color:#1b1b1f;background:#fff}code{background:#eef;padding:.1em .3em}"
				+ "</style></head><body><main>");
		explained.forEach((each) -> page.append("<article><h1>")
			.append(escaped(each.title()))
			.append("</h1><p><code>")
			.append(escaped(each.type()))
			.append("</code>, HTTP ")
			.append(each.status())
			.append("</p><p>")
			.append(escaped(each.meaning()))
			.append("</p><p>")
			.append(escaped(each.remedy()))
			.append("</p></article>"));
		return page.append("</main></body></html>\n").toString();
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text);
	}

}
