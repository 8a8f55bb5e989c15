package hub.identity.client.web;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import hub.identity.api.KeySetDto;
import hub.identity.api.PublicKeyDto;
import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;
import org.jspecify.annotations.Nullable;

/** Reads the public keys of a client from a JWK set or a PEM text. */
final class PublicKeys {

	private static final int MIN_RSA_BITS = 2048;

	private static final Pattern PEM = Pattern
		.compile("\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

	private PublicKeys() {
	}

	/** The keys as JWK set; absent when none were given. */
	static @Nullable String read(@Nullable KeySetDto keySet, @Nullable String pem) {
		if (keySet != null && pem != null) {
			throw new ValidationException(FieldError.member("/publicKey", "ONE_OF", Map.of("other", "jwks")));
		}
		if (keySet != null) {
			List<JWK> keys = new ArrayList<>();
			for (int index = 0; index < keySet.getKeys().size(); index++) {
				keys.add(read(keySet.getKeys().get(index), "/jwks/keys/" + index));
			}
			return new JWKSet(keys).toString();
		}
		return (pem != null) ? new JWKSet(fromPem(pem)).toString() : null;
	}

	private static JWK read(PublicKeyDto key, String pointer) {
		Map<String, Object> fields = new LinkedHashMap<>();
		put(fields, "kty", key.getKty());
		put(fields, "kid", key.getKid());
		put(fields, "alg", key.getAlg());
		put(fields, "use", key.getUse());
		put(fields, "n", key.getN());
		put(fields, "e", key.getE());
		put(fields, "crv", key.getCrv());
		put(fields, "x", key.getX());
		put(fields, "y", key.getY());
		try {
			return acceptable(JWK.parse(fields), pointer);
		}
		catch (ParseException ex) {
			throw refused(pointer);
		}
	}

	private static JWK fromPem(String pem) {
		Matcher text = PEM.matcher(pem);
		if (!text.matches()) {
			throw refused("/publicKey");
		}
		try {
			X509EncodedKeySpec key = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(text.group(1)));
			return acceptable(toJwk(key), "/publicKey");
		}
		catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException ex) {
			throw refused("/publicKey");
		}
	}

	private static JWK toJwk(X509EncodedKeySpec key) throws GeneralSecurityException {
		try {
			return new RSAKey.Builder((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(key)).build();
		}
		catch (InvalidKeySpecException ex) {
			return new ECKey.Builder(Curve.P_256, (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(key))
				.build();
		}
	}

	private static JWK acceptable(@Nullable JWK key, String pointer) {
		boolean strong = (key instanceof RSAKey rsa && rsa.size() >= MIN_RSA_BITS)
				|| (key instanceof ECKey curve && Curve.P_256.equals(curve.getCurve()));
		if (key == null || !strong || key.isPrivate()) {
			throw refused(pointer);
		}
		return key;
	}

	private static void put(Map<String, Object> fields, String name, @Nullable String value) {
		if (value != null) {
			fields.put(name, value);
		}
	}

	private static ValidationException refused(String pointer) {
		return new ValidationException(FieldError.member(pointer, "KEY_SET"));
	}

}
