package hub.platform.paging;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import hub.platform.caller.Callers;
import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;

/**
 * Turns the paging parameters of the request at hand into a query, and a page into its
 * {@code Link} header.
 */
public final class Paging {

	private static final int DEFAULT_LIMIT = 20;

	private static final int MAX_LIMIT = 100;

	private static final List<String> NOT_FILTERS = List.of("limit", "cursor", "fields");

	private final Cursors cursors;

	private final Callers callers;

	public Paging(Cursors cursors, Callers callers) {
		this.cursors = cursors;
		this.callers = callers;
	}

	public PageQuery query(@Nullable Integer limit, @Nullable String cursor, @Nullable String sort, Sorts sorts) {
		int size = (limit != null) ? limit : DEFAULT_LIMIT;
		if (size < 1 || size > MAX_LIMIT) {
			throw new ValidationException(
					FieldError.parameter("limit", "OUT_OF_RANGE", Map.of("min", 1, "max", MAX_LIMIT)));
		}
		List<SortKey> order = sorts.parse(sort);
		String binding = binding(order);
		return new PageQuery(size, order, (cursor != null) ? this.cursors.open(cursor, binding) : null, this.cursors,
				binding);
	}

	/** The {@code Link} header with the next and previous pages. */
	public HttpHeaders headers(Page<?> page) {
		List<String> links = new ArrayList<>();
		if (page.next() != null) {
			links.add(link(page.next(), "next"));
		}
		if (page.prev() != null) {
			links.add(link(page.prev(), "prev"));
		}
		HttpHeaders headers = new HttpHeaders();
		if (!links.isEmpty()) {
			headers.add(HttpHeaders.LINK, String.join(", ", links));
		}
		return headers;
	}

	private String binding(List<SortKey> order) {
		HttpServletRequest request = request();
		Map<String, String> filters = new TreeMap<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!NOT_FILTERS.contains(name)) {
				filters.put(name, String.join("\n", values));
			}
		});
		return String.join("\n", this.callers.current().principal(), request.getRequestURI(), order.toString(),
				filters.toString());
	}

	private static String link(String cursor, String relation) {
		HttpServletRequest request = request();
		StringBuilder address = new StringBuilder(request.getRequestURI()).append("?cursor=").append(cursor);
		request.getParameterMap().forEach((name, values) -> {
			if (!name.equals("cursor")) {
				address.append('&')
					.append(name)
					.append('=')
					.append(URLEncoder.encode(values[0], StandardCharsets.UTF_8));
			}
		});
		return "<" + address + ">; rel=\"" + relation + "\"";
	}

	private static HttpServletRequest request() {
		return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
	}

}
