package hub.identity.person.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import hub.identity.person.People;
import hub.identity.person.Person;
import hub.platform.problem.NotFoundException;
import hub.platform.store.Change;
import hub.platform.store.Changes;
import hub.platform.store.DuplicateKeyException;
import hub.platform.store.Target;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
import hub.platform.web.Expected;

import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/** One document a person, unique by issuer and subject. */
@Repository
class MongoPeople implements People {

	private final VersionedCollection<PersonDocument> collection;

	private final Changes changes;

	MongoPeople(VersionedCollections collections, Changes changes) {
		this.changes = changes;
		this.collection = collections.of("people", PersonDocument.class,
				List.of(new IndexModel(Indexes.ascending(PersonDocument.ISSUER, PersonDocument.SUBJECT),
						new IndexOptions().unique(true))));
	}

	@Override
	public Optional<Person> findPerson(UUID id) {
		return this.collection.find(eq(PersonDocument.ID, id)).map(PersonDocument::toDomain);
	}

	@Override
	public Optional<Person> findPerson(String issuer, String subject) {
		return this.collection.find(and(eq(PersonDocument.ISSUER, issuer), eq(PersonDocument.SUBJECT, subject)))
			.map(PersonDocument::toDomain);
	}

	@Override
	public Map<UUID, Person> findAll(Collection<UUID> ids) {
		Map<UUID, Person> people = new HashMap<>();
		this.collection.raw()
			.find(in(PersonDocument.ID, ids))
			.forEach((document) -> people.put(document.id(), document.toDomain()));
		return people;
	}

	@Override
	public Person add(Person person) {
		try {
			if (this.collection.insert(PersonDocument.of(person), change("created", "create", person))) {
				return person;
			}
		}
		catch (DuplicateKeyException ex) {
			// Two first sign-ins of one person at once: the other was faster.
		}
		return findPerson(person.issuer(), person.subject()).orElseThrow(NotFoundException::new);
	}

	@Override
	public void addAll(List<Person> people) {
		Set<UUID> there = this.collection.raw()
			.find(in(PersonDocument.ID, people.stream().map(Person::id).toList()))
			.map(PersonDocument::id)
			.into(new HashSet<>());
		List<PersonDocument> missing = people.stream()
			.filter((person) -> !there.contains(person.id()))
			.map(PersonDocument::of)
			.toList();
		if (!missing.isEmpty()) {
			this.collection.raw().insertMany(missing);
		}
	}

	@Override
	public Person update(Person next) {
		return this.collection
			.change(eq(PersonDocument.ID, next.id()), Expected.any(), change("updated", "update", next),
					(current) -> new PersonDocument(current.id(), current.version() + 1, current.createdAt(),
							next.updatedAt(), current.issuer(), current.subject(), next.displayName(), next.email(),
							next.language(), current.factoryRoles()))
			.toDomain();
	}

	private Change change(String past, String verb, Person person) {
		return this.changes.bySystem("identity.person." + past, "person." + verb,
				new Target("Person", person.id(), null, null));
	}

}
