package hub.identity.signin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A person whose browser has a session with the issuer.
 */
public final class SignedInPerson extends AbstractAuthenticationToken {

	private final UUID personId;

	private final Instant authenticatedAt;

	public SignedInPerson(UUID personId, Instant authenticatedAt) {
		super(List.of());
		this.personId = personId;
		this.authenticatedAt = authenticatedAt;
		setAuthenticated(true);
	}

	public UUID personId() {
		return this.personId;
	}

	/** When the person last proved who they are. */
	public Instant authenticatedAt() {
		return this.authenticatedAt;
	}

	@Override
	public String getName() {
		return this.personId.toString();
	}

	@Override
	public UUID getPrincipal() {
		return this.personId;
	}

	@Override
	public @Nullable Object getCredentials() {
		return null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SignedInPerson that && this.personId.equals(that.personId)
				&& this.authenticatedAt.equals(that.authenticatedAt);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.personId, this.authenticatedAt);
	}

}
