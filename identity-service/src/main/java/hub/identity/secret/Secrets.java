package hub.identity.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Secrets that the hub makes: 256 bits, shown once, kept as a hash. A secret is derived
 * from the id of what it belongs to, so that the retry of a request whose answer was lost
 * shows the same one.
 */
@Component
public class Secrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final SecretRoot root;

	Secrets(SecretRoot root) {
		this.root = root;
	}

	/**
	 * The secret of one thing.
	 * @param purpose keeps apart the secrets of things of different kinds
	 */
	public String derive(String purpose, UUID id) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.root.key(), "HmacSHA256"));
			return text(mac.doFinal((purpose + ":" + id).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has HmacSHA256", ex);
		}
	}

	/** A new secret that belongs to nothing else. */
	public static String random() {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return text(bytes);
	}

	/** What is kept of a secret: without salt and stretching, since it has 256 bits. */
	public static String hash(String secret) {
		try {
			return text(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Compares in constant time. */
	public static boolean isSame(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
