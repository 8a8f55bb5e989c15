package hub.identity.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Everybody who has signed in.
 */
public interface People {

	Optional<Person> findPerson(UUID id);

	Optional<Person> findPerson(String issuer, String subject);

	/** Those of the ids that exist, by id. */
	Map<UUID, Person> findAll(Collection<UUID> ids);

	/** Adds a person; the one who is there already under this issuer and subject wins. */
	Person add(Person person);

	/** Adds those who are not there yet, in one go. */
	void addAll(List<Person> people);

	/** Writes the next version of a person; another writer's later description wins. */
	Person update(Person next);

}
