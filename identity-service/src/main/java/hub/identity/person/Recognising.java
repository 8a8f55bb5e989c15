package hub.identity.person;

import java.time.InstantSource;
import java.util.Optional;

import hub.platform.ids.Ids;

import org.springframework.stereotype.Service;

/**
 * Finds the person who has just proved to an issuer who they are, or gets to know them.
 */
@Service
public class Recognising {

	private final People people;

	private final InstantSource clock;

	Recognising(People people, InstantSource clock) {
		this.people = people;
		this.clock = clock;
	}

	/** The person with this issuer and subject, as the issuer describes them today. */
	public Person recognise(String issuer, String subject, Person.Description description) {
		Optional<Person> known = this.people.findPerson(issuer, subject);
		if (known.isEmpty()) {
			return this.people.add(Person.arriving(Ids.next(), this.clock.instant(), issuer, subject, description));
		}
		Person person = known.get();
		return person.isDescribedBy(description) ? person
				: this.people.update(person.describedBy(description, this.clock.instant()));
	}

}
