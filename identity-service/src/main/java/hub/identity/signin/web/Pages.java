package hub.identity.signin.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import hub.identity.access.Entitlements;
import hub.identity.access.Scopes;
import hub.identity.person.People;
import hub.identity.person.Person;
import hub.identity.signin.LocalAccounts;
import hub.identity.signin.Portals;
import hub.identity.signin.SignedInPerson;
import hub.identity.signin.Upstream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Shows the pages: sign-in, consent, device, sign-out. What their forms send is handled
 * by the protocol and by Spring Security.
 */
@Component
class Pages {

	private static final Map<String, String> ERRORS = Map.of("credentials", "error.credentials", "limited",
			"error.limited", "closed", "error.closed", "upstream", "error.upstream", "code", "error.code", "denied",
			"error.denied");

	private final LocalAccounts accounts;

	private final Upstream upstream;

	private final Portals portals;

	private final People people;

	private final Entitlements entitlements;

	Pages(LocalAccounts accounts, Upstream upstream, Portals portals, People people, Entitlements entitlements) {
		this.accounts = accounts;
		this.upstream = upstream;
		this.portals = portals;
		this.people = people;
		this.entitlements = entitlements;
	}

	/**
	 * Shows the page of this address.
	 * @return false when there is none
	 */
	boolean show(HttpServletRequest request, HttpServletResponse response) throws IOException {
		switch (request.getRequestURI()) {
			case "/login" -> signIn(request, response);
			case "/login/style.css" -> style(response);
			case "/logout" -> form("logout", request).send(response, 200);
			case "/consent" -> consent(request, response);
			case "/device" -> device(request, response);
			default -> {
				return false;
			}
		}
		return true;
	}

	private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<Person> person = person();
		Optional<String> target = Continuation.in(request);
		if (person.isPresent() && target.isEmpty()) {
			form("signed-in", request).with("name", person.get().displayName()).send(response, 200);
			return;
		}
		Page page = form("login", request).with("continue", target.orElse(""))
			.withHtml("error", error(request))
			.leadingTo(origins(target.orElse("")));
		page.withHtml("form",
				this.accounts.isOpen() ? form("login-form", request).with("continue", target.orElse("")).render() : "");
		page.withHtml("upstream",
				this.upstream.displayName()
					.map((name) -> form("login-upstream", request).with("continue", target.orElse(""))
						.with("name", name)
						.render())
					.orElse(""));
		page.withHtml("nothing", (!this.accounts.isOpen() && this.upstream.displayName().isEmpty())
				? form("login-nothing", request).render() : "");
		page.send(response, 200);
	}

	private void consent(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String clientId = parameter(request, "client_id");
		Optional<Portals.Portal> portal = this.portals.findPortal(clientId);
		Optional<Person> person = person();
		if (portal.isEmpty() || person.isEmpty()) {
			form("error", request).with("reason", "invalid_request").send(response, 400);
			return;
		}
		Set<String> held = Scopes.of(this.entitlements.of(person.get()).roles());
		List<String> scopes = List.of(parameter(request, "scope").split(" "));
		String userCode = parameter(request, "user_code");
		StringBuilder boxes = new StringBuilder();
		scopes.stream()
			.filter((scope) -> held.contains(scope) && !scope.equals("openid"))
			.forEach((scope) -> boxes.append(box(scope, request)));
		form("consent", request).with("client", portal.get().name())
			.with("name", person.get().displayName())
			.with("action", userCode.isEmpty() ? "/oauth2/authorize" : "/oauth2/device_verification")
			.with("client_id", clientId)
			.with("state", parameter(request, "state"))
			.with("user_code", userCode)
			.withHtml("code", userCode.isEmpty() ? "" : form("consent-code", request).with("code", userCode).render())
			.withHtml("scopes", boxes.toString())
			.leadingTo(origins(portal.get()))
			.send(response, 200);
	}

	private static String box(String scope, HttpServletRequest request) {
		Page box = Page.of("consent-scope", request);
		return box.with("scope", scope).with("description", box.text("scope." + scope)).render();
	}

	private void device(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (request.getParameter("done") != null) {
			form("device-done", request).send(response, 200);
			return;
		}
		form("device", request).with("code", parameter(request, "user_code"))
			.withHtml("error", error(request))
			.send(response, 200);
	}

	private static void style(HttpServletResponse response) throws IOException {
		try (InputStream css = Pages.class.getResourceAsStream("/hub/identity/pages/style.css")) {
			response.setContentType("text/css;charset=UTF-8");
			response.setHeader("Cache-Control", "public, max-age=3600");
			Objects.requireNonNull(css).transferTo(response.getOutputStream());
		}
	}

	/** A page whose form is safe against requests forged elsewhere. */
	private static Page form(String template, HttpServletRequest request) {
		Page page = Page.of(template, request);
		if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
			page.with("csrf", token.getToken());
		}
		return page;
	}

	private static String error(HttpServletRequest request) {
		String key = ERRORS.get(parameter(request, "error"));
		return (key == null) ? "" : "<p class=\"error\" role=\"alert\">"
				+ HtmlUtils.htmlEscape(Page.of("login", request).text(key)) + "</p>";
	}

	private Optional<Person> person() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInPerson signedIn)
				? this.people.findPerson(signedIn.personId()) : Optional.empty();
	}

	/** The origins that a sign-in may end at: those of the program that asked for it. */
	private List<String> origins(String target) {
		@Nullable String clientId = UriComponentsBuilder.fromUriString(target).build().getQueryParams().getFirst("client_id");
		return Optional.ofNullable(clientId).flatMap(this.portals::findPortal).map(Pages::origins).orElse(List.of());
	}

	private static List<String> origins(Portals.Portal portal) {
		return portal.redirectUris().stream().map(URI::create).map((uri) -> {
			boolean anyPort = "127.0.0.1".equals(uri.getHost());
			String port = anyPort ? ":*" : ((uri.getPort() >= 0) ? ":" + uri.getPort() : "");
			return uri.getScheme() + "://" + uri.getHost() + port;
		}).distinct().toList();
	}

	private static String parameter(HttpServletRequest request, String name) {
		String value = request.getParameter(name);
		return (value != null) ? value : "";
	}

}
