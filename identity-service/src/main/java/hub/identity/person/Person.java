package hub.identity.person;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses the hub. Who they are is {@code issuer} and {@code subject}; name and
 * e-mail only describe them and may change at any sign-in.
 *
 * @param issuer where the person signs in, {@link #DEMO_ISSUER} for the demo people
 * @param email absent when the issuer does not tell
 * @param language preferred language as BCP 47, absent when unknown
 */
public record Person(UUID id, long version, Instant createdAt, Instant updatedAt, String issuer, String subject,
		String displayName, @Nullable String email, @Nullable String language, List<FactoryRole> factoryRoles) {

	/** The issuer of people who exist in the demo profile only. */
	public static final String DEMO_ISSUER = "urn:hub:demo";

	public Person {
		factoryRoles = List.copyOf(factoryRoles);
	}

	public static Person arriving(UUID id, Instant now, String issuer, String subject, Description description) {
		return new Person(id, 1, now, now, issuer, subject, description.displayName(), description.email(),
				description.language(), List.of());
	}

	/** Whether the person may sign in only in the demo profile. */
	public boolean isDemo() {
		return DEMO_ISSUER.equals(this.issuer);
	}

	boolean isDescribedBy(Description description) {
		return this.displayName.equals(description.displayName()) && Objects.equals(this.email, description.email())
				&& Objects.equals(this.language, description.language());
	}

	Person describedBy(Description description, Instant now) {
		return new Person(this.id, this.version + 1, this.createdAt, now, this.issuer, this.subject,
				description.displayName(), description.email(), description.language(), this.factoryRoles);
	}

	/** What an issuer tells about a person. */
	public record Description(String displayName, @Nullable String email, @Nullable String language) {
	}

}
