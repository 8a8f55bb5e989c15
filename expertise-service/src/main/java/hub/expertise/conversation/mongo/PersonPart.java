package hub.expertise.conversation.mongo;

import hub.expertise.ticket.Person;

/**
 * A person inside a message or a note.
 */
public record PersonPart(String issuer, String subject) {

	static PersonPart of(Person person) {
		return new PersonPart(person.issuer(), person.subject());
	}

	Person toDomain() {
		return new Person(this.issuer, this.subject);
	}

}
