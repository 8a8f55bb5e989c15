package hub.identity.signin.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** Answers the pages' addresses inside their filter chain. */
final class PagesFilter extends OncePerRequestFilter {

	private final Pages pages;

	PagesFilter(Pages pages) {
		this.pages = pages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
		if (!reading || !this.pages.show(request, response)) {
			chain.doFilter(request, response);
		}
	}

}
