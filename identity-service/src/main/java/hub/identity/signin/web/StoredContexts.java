package hub.identity.signin.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

import hub.identity.secret.Secrets;
import hub.identity.signin.Sessions;
import hub.identity.signin.SignedInPerson;
import hub.platform.caller.SecurityProperties;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps a browser signed in by a cookie whose token finds the session in the store: no
 * instance holds state of its own.
 */
@Component
class StoredContexts implements SecurityContextRepository {

	private final Sessions sessions;

	private final String cookieName;

	private final boolean secure;

	StoredContexts(Sessions sessions, SecurityProperties security) {
		this.sessions = sessions;
		this.cookieName = cookieName("hub_session", security.issuer());
		this.secure = security.issuer().startsWith("https:");
	}

	/** Cookies know no port, so hubs that run side by side need names of their own. */
	static String cookieName(String prefix, String issuer) {
		return prefix + "_" + Secrets.hash(issuer).replaceAll("[^A-Za-z0-9]", "").substring(0, 8);
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		return new Deferred(() -> read(request));
	}

	@Override
	@SuppressWarnings("deprecation")
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return loadDeferredContext(holder.getRequest()).get();
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return read(request).isPresent();
	}

	/**
	 * Opens a session for a person who has just signed in; ends it for nobody. Anything
	 * else has no session.
	 */
	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		if (context.getAuthentication() instanceof SignedInPerson person) {
			close(request);
			setCookie(response, this.sessions.open(person), Sessions.LIFETIME);
		}
		else if (context.getAuthentication() == null && token(request).isPresent()) {
			close(request);
			setCookie(response, "", Duration.ZERO);
		}
	}

	private void close(HttpServletRequest request) {
		token(request).ifPresent(this.sessions::close);
	}

	private Optional<SignedInPerson> read(HttpServletRequest request) {
		return token(request).flatMap(this.sessions::findSession);
	}

	private Optional<String> token(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? Optional.empty()
				: Arrays.stream(cookies)
					.filter((cookie) -> cookie.getName().equals(this.cookieName) && !cookie.getValue().isEmpty())
					.map(Cookie::getValue)
					.findFirst();
	}

	private void setCookie(HttpServletResponse response, String value, Duration maxAge) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(this.cookieName, value)
					.path("/")
					.httpOnly(true)
					.secure(this.secure)
					.sameSite("Lax")
					.maxAge(maxAge)
					.build()
					.toString());
	}

	/** Reads the session only when somebody asks who it is. */
	private static final class Deferred implements DeferredSecurityContext {

		private final Supplier<Optional<SignedInPerson>> reader;

		private @Nullable SecurityContext context;

		private boolean generated;

		Deferred(Supplier<Optional<SignedInPerson>> reader) {
			this.reader = reader;
		}

		@Override
		public SecurityContext get() {
			SecurityContext known = this.context;
			if (known == null) {
				Optional<SignedInPerson> person = this.reader.get();
				this.generated = person.isEmpty();
				known = person.<SecurityContext>map(SecurityContextImpl::new)
					.orElseGet(SecurityContextHolder::createEmptyContext);
				this.context = known;
			}
			return known;
		}

		@Override
		public boolean isGenerated() {
			get();
			return this.generated;
		}

	}

}
