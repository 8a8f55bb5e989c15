package hub.identity.key;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyRingTests {

	private static final Instant START = Instant.parse("2026-11-21T09:30:00Z");

	private static final KeySettings SETTINGS = new KeySettings(Duration.ofDays(30), Duration.ofDays(1),
			Duration.ofHours(2), null);

	private final AtomicReference<Instant> now = new AtomicReference<>(START);

	private final SharedKeys shared = new SharedKeys();

	private final KeyRing ring = ring();

	@Test
	void signsFromTheFirstMoment() {
		assertThat(ids(this.ring.published())).containsExactly(this.ring.signing().getKeyID());
	}

	@Test
	void keepsTheSameKeyUntilItsTurnIsOver() {
		String first = this.ring.signing().getKeyID();
		moveTo(START.plus(Duration.ofDays(30)).minusSeconds(1));

		assertThat(this.ring.signing().getKeyID()).isEqualTo(first);
	}

	@Test
	void publishesTheNextKeyADayAheadWithoutSigningWithIt() {
		String first = this.ring.signing().getKeyID();
		moveTo(START.plus(Duration.ofDays(29)));

		assertThat(this.ring.published()).hasSize(2);
		assertThat(this.ring.signing().getKeyID()).isEqualTo(first);
	}

	@Test
	void handsOverToThePublishedKey() {
		this.ring.signing();
		moveTo(START.plus(Duration.ofDays(29)));
		String next = this.ring.published().getLast().getKeyID();
		moveTo(START.plus(Duration.ofDays(30)));

		assertThat(this.ring.signing().getKeyID()).isEqualTo(next);
	}

	@Test
	void keepsTheOldKeyUntilItsTokensHaveExpired() {
		String first = this.ring.signing().getKeyID();
		moveTo(START.plus(Duration.ofDays(29)));
		this.ring.published();
		moveTo(START.plus(Duration.ofDays(30)).plus(Duration.ofHours(2)));
		assertThat(ids(this.ring.published())).contains(first);

		moveTo(START.plus(Duration.ofDays(30)).plus(Duration.ofHours(2)).plusSeconds(120));

		assertThat(ids(this.ring.published())).doesNotContain(first);
		assertThat(this.shared.listKeys()).hasSize(1);
	}

	@Test
	void publishesAheadEvenAfterALongSleep() {
		String first = this.ring.signing().getKeyID();
		moveTo(START.plus(Duration.ofDays(300)));

		assertThat(this.ring.signing().getKeyID()).isEqualTo(first);
		assertThat(this.ring.published()).hasSize(2);
		moveTo(START.plus(Duration.ofDays(301)));
		assertThat(this.ring.signing().getKeyID()).isNotEqualTo(first);
	}

	@Test
	void agreesWithOtherInstancesThatStartAtTheSameTime() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<String>> signing = threads.invokeAll(Collections.nCopies(4, () -> ring().signing().getKeyID()));

			assertThat(signing.stream().map(Future::resultNow).distinct()).hasSize(1);
		}
		assertThat(this.shared.listKeys()).hasSize(1);
	}

	private KeyRing ring() {
		return new KeyRing(this.shared, SETTINGS, this.now::get);
	}

	private void moveTo(Instant instant) {
		this.now.set(instant);
	}

	private static List<String> ids(List<RSAKey> keys) {
		return keys.stream().map(JWK::getKeyID).toList();
	}

	/** The store that several instances share: each place is filled once. */
	private static final class SharedKeys implements SigningKeys {

		private final TreeMap<Long, SigningKey> keys = new TreeMap<>();

		@Override
		public synchronized List<SigningKey> listKeys() {
			return List.copyOf(this.keys.values());
		}

		@Override
		public synchronized boolean add(SigningKey key) {
			return this.keys.putIfAbsent(key.sequence(), key) == null;
		}

		@Override
		public synchronized void remove(SigningKey key) {
			this.keys.remove(key.sequence());
		}

	}

}
