package hub.identity.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Role;
import org.jspecify.annotations.Nullable;

/**
 * An open door into an organisation. Whoever presents the token becomes a member; the
 * e-mail address only says whom it was meant for.
 *
 * @param tokenHash hash of the token, which was shown once
 * @param acceptedBy who became a member by it
 */
public record Invitation(UUID id, long version, Instant createdAt, Instant updatedAt, String email, Set<Role> roles,
		String tokenHash, Instant expiresAt, @Nullable UUID acceptedBy) {

	static final Duration LIFETIME = Duration.ofDays(14);

	public Invitation {
		roles = Set.copyOf(roles);
	}

	static Invitation to(UUID id, String email, Set<Role> roles, String tokenHash, Instant now) {
		return new Invitation(id, 1, now, now, email, roles, tokenHash, now.plus(LIFETIME), null);
	}

	public InvitationStatus status(Instant now) {
		if (this.acceptedBy != null) {
			return InvitationStatus.ACCEPTED;
		}
		return now.isBefore(this.expiresAt) ? InvitationStatus.PENDING : InvitationStatus.EXPIRED;
	}

	Invitation acceptedBy(UUID person, Instant now) {
		return new Invitation(this.id, this.version + 1, this.createdAt, now, this.email, this.roles, this.tokenHash,
				this.expiresAt, person);
	}

}
