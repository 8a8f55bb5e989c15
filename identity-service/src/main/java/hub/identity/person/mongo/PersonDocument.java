package hub.identity.person.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import hub.identity.person.FactoryRole;
import hub.identity.person.Person;
import hub.platform.caller.Role;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A person in the store. Purpose: to know who acts. Retention: while the person uses the
 * hub. Erasure: the description goes, the id stays for the ledger and the audit trail.
 */
public record PersonDocument(@BsonId UUID id, long version, Instant createdAt, Instant updatedAt, String issuer,
		String subject, String displayName, @Nullable String email, @Nullable String language,
		List<FactoryRolePart> factoryRoles) {

	static final String ID = "_id";

	static final String ISSUER = "issuer";

	static final String SUBJECT = "subject";

	static PersonDocument of(Person person) {
		return new PersonDocument(person.id(), person.version(), person.createdAt(), person.updatedAt(),
				person.issuer(), person.subject(), person.displayName(), person.email(), person.language(),
				person.factoryRoles().stream().map(FactoryRolePart::of).toList());
	}

	Person toDomain() {
		return new Person(this.id, this.version, this.createdAt, this.updatedAt, this.issuer, this.subject,
				this.displayName, this.email, this.language,
				this.factoryRoles.stream().map(FactoryRolePart::toDomain).toList());
	}

	/** A factory role in the store. */
	public record FactoryRolePart(UUID factoryId, List<String> roles) {

		static FactoryRolePart of(FactoryRole role) {
			return new FactoryRolePart(role.factoryId(), role.roles().stream().map(Role::name).sorted().toList());
		}

		FactoryRole toDomain() {
			return new FactoryRole(this.factoryId,
					this.roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
		}

	}

}
