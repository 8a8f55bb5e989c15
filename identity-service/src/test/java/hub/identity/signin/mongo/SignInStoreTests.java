package hub.identity.signin.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import hub.identity.signin.Sessions;
import hub.identity.signin.SignInSettings;
import hub.identity.signin.SignedInPerson;
import hub.identity.signin.UpstreamRequests.Pending;
import hub.platform.driver.Documents;
import hub.platform.driver.StoreProperties;
import hub.platform.testing.TestStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInStoreTests {

	private static final StoreProperties STORE = new StoreProperties(TestStore.uri(), TestStore.freshDatabase(),
			Duration.ofSeconds(20));

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.MILLIS));

	private final MongoClient client = MongoClients.create(Documents.settings(STORE));

	private final MongoDatabase database = this.client.getDatabase(STORE.database());

	@AfterEach
	void tearDown() {
		this.client.close();
	}

	@Nested
	class ASession {

		private final Sessions sessions = new MongoSessions(SignInStoreTests.this.database,
				SignInStoreTests.this.now::get);

		private final SignedInPerson person = new SignedInPerson(UUID.randomUUID(), SignInStoreTests.this.now.get());

		@Test
		void isFoundByItsTokenOnly() {
			String token = this.sessions.open(this.person);

			assertThat(this.sessions.findSession(token)).contains(this.person);
			assertThat(this.sessions.findSession(token + "x")).isEmpty();
		}

		@Test
		void endsAfterAWorkingDay() {
			String token = this.sessions.open(this.person);
			pass(Sessions.LIFETIME.minusSeconds(1));
			assertThat(this.sessions.findSession(token)).isPresent();

			pass(Duration.ofSeconds(1));

			assertThat(this.sessions.findSession(token)).isEmpty();
		}

		@Test
		void endsWhenItIsClosed() {
			String token = this.sessions.open(this.person);
			this.sessions.close(token);

			assertThat(this.sessions.findSession(token)).isEmpty();
		}

	}

	@Nested
	class Attempts {

		private final String account = UUID.randomUUID().toString();

		private final String address = UUID.randomUUID().toString();

		@Test
		void areForgottenWithTheWindow() {
			MongoAttempts attempts = attempts(1);
			fail(attempts, 5);
			assertThat(attempts.mayTry(this.account, this.address)).isFalse();

			pass(Duration.ofMinutes(15));

			assertThat(attempts.mayTry(this.account, this.address)).isTrue();
		}

		@Test
		void areMultipliedForALoadTest() {
			MongoAttempts attempts = attempts(3);
			fail(attempts, 14);
			assertThat(attempts.mayTry(this.account, this.address)).isTrue();

			fail(attempts, 1);

			assertThat(attempts.mayTry(this.account, this.address)).isFalse();
		}

		@Test
		void leaveNoNameAndNoAddressBehind() {
			fail(attempts(1), 1);

			SignInStoreTests.this.database.getCollection("sign_in_attempts")
				.find()
				.forEach((document) -> assertThat(document.toJson()).doesNotContain(this.account, this.address));
		}

		private void fail(MongoAttempts attempts, int times) {
			for (int time = 0; time < times; time++) {
				attempts.recordFailure(this.account, this.address);
			}
		}

		private MongoAttempts attempts(int factor) {
			return new MongoAttempts(SignInStoreTests.this.database, new SignInSettings(5, 50, Duration.ofMinutes(15)),
					factor, SignInStoreTests.this.now::get);
		}

	}

	@Nested
	class AnUpstreamSignIn {

		private final MongoUpstreamRequests requests = new MongoUpstreamRequests(SignInStoreTests.this.database,
				SignInStoreTests.this.now::get);

		@Test
		void comesBackWholeAndOnce() {
			Pending pending = pending("/device");
			this.requests.add(pending);

			assertThat(this.requests.take(pending.state())).contains(pending);
			assertThat(this.requests.take(pending.state())).isEmpty();
		}

		@Test
		void doesNotWaitForEver() {
			Pending pending = pending(null);
			this.requests.add(pending);
			pass(Duration.ofMinutes(15));

			assertThat(this.requests.take(pending.state())).isEmpty();
		}

		private Pending pending(@Nullable String target) {
			return new Pending(UUID.randomUUID().toString(), "browser", target, "https://login.example/authorize",
					"https://login.example/authorize?x=y", "https://hub.test/login/code/upstream",
					Map.of("code_challenge", "challenge"), Map.of("code_verifier", "verifier", "a.dotted$name", "x"),
					SignInStoreTests.this.now.get().plus(Duration.ofMinutes(15)));
		}

	}

	private void pass(Duration time) {
		this.now.updateAndGet((instant) -> instant.plus(time));
	}

}
