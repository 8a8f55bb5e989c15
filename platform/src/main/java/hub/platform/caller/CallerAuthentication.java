package hub.platform.caller;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A caller whose token has been verified.
 */
public final class CallerAuthentication extends AbstractAuthenticationToken {

	private final transient Caller caller;

	public CallerAuthentication(Caller caller) {
		super(AuthorityUtils.createAuthorityList(caller.scopes().stream().map((scope) -> "SCOPE_" + scope).toList()));
		this.caller = caller;
		setAuthenticated(true);
	}

	@Override
	public String getName() {
		return this.caller.subject();
	}

	@Override
	public Caller getPrincipal() {
		return this.caller;
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof CallerAuthentication that && this.caller.equals(that.caller);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.caller);
	}

}
