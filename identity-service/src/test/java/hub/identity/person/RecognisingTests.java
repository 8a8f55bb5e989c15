package hub.identity.person;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import hub.identity.IdentityTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class RecognisingTests {

	private static final String ISSUER = "https://login.example";

	@Autowired
	private Recognising recognising;

	private final String subject = UUID.randomUUID().toString();

	@Test
	void knowsAPersonByIssuerAndSubject() {
		Person first = recognise(ISSUER, "Ada", "ada@example.org");

		assertThat(recognise(ISSUER, "Ada", "ada@example.org")).isEqualTo(first);
		assertThat(recognise("https://other.example", "Ada", "ada@example.org").id()).isNotEqualTo(first.id());
	}

	@Test
	void neverByTheAddress() {
		Person first = recognise(ISSUER, "Ada", "ada@example.org");
		Person other = this.recognising.recognise(ISSUER, this.subject + "-2",
				new Person.Description("Ada", "ada@example.org", null));

		assertThat(other.id()).isNotEqualTo(first.id());
	}

	@Test
	void keepsTheDescriptionOfTheDay() {
		Person first = recognise(ISSUER, "Ada", "ada@example.org");
		Person later = recognise(ISSUER, "Ada Lovelace", "ada@new.example");

		assertThat(later.id()).isEqualTo(first.id());
		assertThat(later.displayName()).isEqualTo("Ada Lovelace");
		assertThat(later.version()).isEqualTo(2);
	}

	@Test
	void meetsAPersonWhoArrivesTwiceAtOnceOnce() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<UUID>> ids = threads
				.invokeAll(Collections.nCopies(8, () -> recognise(ISSUER, "Ada", "ada@example.org").id()));

			assertThat(ids.stream().map(Future::resultNow).distinct()).hasSize(1);
		}
	}

	private Person recognise(String issuer, String name, String email) {
		return this.recognising.recognise(issuer, this.subject, new Person.Description(name, email, null));
	}

}
