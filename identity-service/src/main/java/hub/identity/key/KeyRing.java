package hub.identity.key;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Which key signs now and which are published. The next key is published before its turn
 * and the last one stays until its tokens have expired. Instances agree because each
 * place in the succession can be filled once only; all follow real time.
 */
@Component
public class KeyRing {

	private static final Duration REFRESH = Duration.ofMinutes(1);

	private static final int RSA_BITS = 2048;

	private final SigningKeys keys;

	private final KeySettings settings;

	private final InstantSource realTime;

	private @Nullable Ring cached;

	KeyRing(SigningKeys keys, KeySettings settings, @Qualifier("realTime") InstantSource realTime) {
		this.keys = keys;
		this.settings = settings;
		this.realTime = realTime;
	}

	private record Ring(Instant readAt, List<SigningKey> keys) {
	}

	/** The key whose turn it is. */
	public RSAKey signing() {
		Instant now = this.realTime.instant();
		return keys(now).stream()
			.filter((key) -> !key.activeFrom().isAfter(now))
			.reduce((_, later) -> later)
			.orElseThrow(() -> new IllegalStateException("No signing key has its turn"))
			.pair();
	}

	/**
	 * The keys that tokens may be signed with, those of the near past and future
	 * included.
	 */
	public List<RSAKey> published() {
		return keys(this.realTime.instant()).stream().map(SigningKey::pair).toList();
	}

	private synchronized List<SigningKey> keys(Instant now) {
		Ring known = this.cached;
		if (known == null || Duration.between(known.readAt(), now).abs().compareTo(REFRESH) >= 0) {
			known = new Ring(now, read(now));
			this.cached = known;
		}
		return known.keys();
	}

	private List<SigningKey> read(Instant now) {
		List<SigningKey> found = this.keys.listKeys();
		if (found.isEmpty()) {
			this.keys.add(generate(1, now, now));
			found = this.keys.listKeys();
		}
		SigningKey last = found.getLast();
		Instant nextTurn = last.activeFrom().plus(this.settings.rotation());
		Instant earliest = now.plus(this.settings.publishAhead());
		if (!nextTurn.isAfter(earliest)) {
			this.keys.add(generate(last.sequence() + 1, now, nextTurn.isAfter(now) ? nextTurn : earliest));
			found = this.keys.listKeys();
		}
		return withoutExpired(found, now);
	}

	private List<SigningKey> withoutExpired(List<SigningKey> found, Instant now) {
		int first = 0;
		while (first + 1 < found.size() && found.get(first + 1).activeFrom().plus(this.settings.keep()).isBefore(now)) {
			this.keys.remove(found.get(first));
			first++;
		}
		return List.copyOf(found.subList(first, found.size()));
	}

	private static SigningKey generate(long sequence, Instant now, Instant activeFrom) {
		try {
			RSAKey pair = new RSAKeyGenerator(RSA_BITS).keyID(UUID.randomUUID().toString())
				.keyUse(KeyUse.SIGNATURE)
				.algorithm(JWSAlgorithm.RS256)
				.generate();
			return new SigningKey(sequence, now, activeFrom, pair);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("Every Java platform makes RSA keys", ex);
		}
	}

}
