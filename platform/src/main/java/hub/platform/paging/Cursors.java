package hub.platform.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonSerializationException;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * Seals positions into cursors and opens them: AES-GCM with the caller, the filters and
 * the order as authenticated data, so that a cursor opens only where it was made, for 24
 * hours.
 */
public final class Cursors {

	private static final Duration LIFETIME = Duration.ofHours(24);

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecretKeySpec key;

	private final InstantSource realTime;

	private final SecureRandom random = new SecureRandom();

	/**
	 * Cursors under one key.
	 * @param base64Key 32 bytes; a fresh key when absent
	 */
	public Cursors(@Nullable String base64Key, InstantSource realTime) {
		this.key = new SecretKeySpec(keyBytes(base64Key), "AES");
		this.realTime = realTime;
	}

	String seal(PageQuery.Position position, String binding) {
		BsonDocument content = new BsonDocument("v", new BsonArray(position.values()))
			.append("b", BsonBoolean.valueOf(position.backward()))
			.append("e", new BsonDateTime(this.realTime.instant().plus(LIFETIME).toEpochMilli()));
		ByteBuffer bytes = new RawBsonDocument(content, new BsonDocumentCodec()).getByteBuffer().asNIO();
		byte[] plain = new byte[bytes.remaining()];
		bytes.get(plain);
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain, 0, plain.length, binding);
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
	}

	PageQuery.Position open(String cursor, String binding) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(cursor);
			if (bytes.length <= NONCE_BYTES) {
				throw invalid();
			}
			byte[] nonce = java.util.Arrays.copyOf(bytes, NONCE_BYTES);
			byte[] plain = crypt(Cipher.DECRYPT_MODE, nonce, bytes, NONCE_BYTES, bytes.length - NONCE_BYTES, binding);
			BsonDocument content = new RawBsonDocument(plain).decode(new BsonDocumentCodec());
			if (Instant.ofEpochMilli(content.getDateTime("e").getValue()).isBefore(this.realTime.instant())) {
				throw invalid();
			}
			return new PageQuery.Position(List.copyOf(content.getArray("v").getValues()),
					content.getBoolean("b").getValue());
		}
		catch (IllegalArgumentException | IllegalStateException | BsonSerializationException ex) {
			throw invalid();
		}
	}

	private byte[] crypt(int mode, byte[] nonce, byte[] input, int offset, int length, String binding) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(binding.getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(input, offset, length);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The cursor cannot be sealed or opened", ex);
		}
	}

	private static RefusedException invalid() {
		return new RefusedException(ProblemType.INVALID_CURSOR);
	}

	private static byte[] keyBytes(@Nullable String base64Key) {
		if (base64Key == null || base64Key.isBlank()) {
			byte[] fresh = new byte[32];
			new SecureRandom().nextBytes(fresh);
			return fresh;
		}
		byte[] given = Base64.getDecoder().decode(base64Key);
		if (given.length != 32) {
			throw new IllegalArgumentException("hub.security.cursor-key must be base64 of 32 bytes");
		}
		return given;
	}

}
