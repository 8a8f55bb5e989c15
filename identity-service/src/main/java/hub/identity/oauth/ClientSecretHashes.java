package hub.identity.oauth;

import java.util.Arrays;
import java.util.Objects;

import hub.identity.secret.Secrets;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares client secrets with their hashes; while a secret is being renewed, several are
 * valid. They are random, so a plain hash is enough and quick.
 */
final class ClientSecretHashes implements PasswordEncoder {

	static final String SEPARATOR = " ";

	@Override
	public String encode(@Nullable CharSequence secret) {
		return Secrets.hash(Objects.requireNonNull(secret).toString());
	}

	@Override
	public boolean matches(@Nullable CharSequence secret, @Nullable String hashes) {
		if (secret == null || hashes == null || hashes.isEmpty()) {
			return false;
		}
		String presented = Secrets.hash(secret.toString());
		return Arrays.stream(hashes.split(SEPARATOR)).anyMatch((hash) -> Secrets.isSame(hash, presented));
	}

}
