package hub.identity.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/** Encrypts what is secret for the store by AES-GCM when there is a key to do so. */
public final class KeyCipher {

	private static final String SEALED = "aes-gcm:";

	private static final int NONCE = 12;

	private final SecureRandom random = new SecureRandom();

	private final @Nullable SecretKeySpec key;

	private KeyCipher(@Nullable SecretKeySpec key) {
		this.key = key;
	}

	/**
	 * A cipher for the store.
	 * @param base64Key 32 bytes; without it everything is stored as it is
	 */
	public static KeyCipher of(@Nullable String base64Key) {
		if (base64Key == null || base64Key.isBlank()) {
			return new KeyCipher(null);
		}
		byte[] bytes = Base64.getDecoder().decode(base64Key.trim());
		if (bytes.length != 32) {
			throw new IllegalStateException(
					"hub.identity.keys.encryption-key must be base64 of 32 bytes, for example from: openssl rand -base64 32");
		}
		return new KeyCipher(new SecretKeySpec(bytes, "AES"));
	}

	public String seal(String text) {
		if (this.key == null) {
			return text;
		}
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		byte[] sealed = run(Cipher.ENCRYPT_MODE, this.key, nonce, text.getBytes(StandardCharsets.UTF_8));
		byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
		System.arraycopy(sealed, 0, all, NONCE, sealed.length);
		return SEALED + Base64.getEncoder().encodeToString(all);
	}

	public String open(String stored) {
		if (!stored.startsWith(SEALED)) {
			return stored;
		}
		if (this.key == null) {
			throw new IllegalStateException(
					"The signing keys in the store are encrypted: set hub.identity.keys.encryption-key");
		}
		byte[] all = Base64.getDecoder().decode(stored.substring(SEALED.length()));
		return new String(run(Cipher.DECRYPT_MODE, this.key, Arrays.copyOf(all, NONCE),
				Arrays.copyOfRange(all, NONCE, all.length)), StandardCharsets.UTF_8);
	}

	private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, byte[] input) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, key, new GCMParameterSpec(128, nonce));
			return cipher.doFinal(input);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(
					"The signing keys in the store do not open with hub.identity.keys.encryption-key", ex);
		}
	}

}
