package hub.identity.client.web;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import hub.identity.api.KeySetDto;
import hub.identity.api.PublicKeyDto;
import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PublicKeysTests {

	@Test
	void areNoneWhenNoneAreGiven() {
		assertThat(PublicKeys.read(null, null)).isNull();
	}

	@Test
	void areReadFromARsaPem() throws Exception {
		JWK key = only(PublicKeys.read(null, pem(rsa(2048))));

		assertThat(key.toRSAKey().size()).isEqualTo(2048);
		assertThat(key.isPrivate()).isFalse();
	}

	@Test
	void areReadFromACurvePem() throws Exception {
		assertThat(only(PublicKeys.read(null, pem(curve("secp256r1")))).toECKey().getCurve().getName())
			.isEqualTo("P-256");
	}

	@Test
	void areReadFromAPemOnOneLine() throws GeneralSecurityException {
		String line = pem(rsa(2048)).replace("\n", " ");

		assertThat(PublicKeys.read(null, line)).isNotNull();
	}

	@Test
	void areRefusedWhenTheyAreWeak() throws GeneralSecurityException {
		assertThat(refusal(null, pem(rsa(1024)))).isEqualTo("/publicKey KEY_SET");
		assertThat(refusal(null, pem(curve("secp384r1")))).isEqualTo("/publicKey KEY_SET");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "key", "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
			"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
			"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
			"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----" })
	void areRefusedWhenTheyAreNoKeys(String pem) {
		assertThat(refusal(null, pem)).isEqualTo("/publicKey KEY_SET");
	}

	@Test
	void areGivenInOneFormOnly() throws GeneralSecurityException {
		assertThat(refusal(new KeySetDto(List.of(new PublicKeyDto("RSA"))), pem(rsa(2048))))
			.isEqualTo("/publicKey ONE_OF");
	}

	@Test
	void areNamedWhereTheyAreWrong() {
		PublicKeyDto wrong = new PublicKeyDto("oct");

		assertThat(refusal(new KeySetDto(List.of(wrong)), null)).isEqualTo("/jwks/keys/0 KEY_SET");
	}

	private static String refusal(@Nullable KeySetDto keySet, @Nullable String pem) {
		FieldError error = catchThrowableOfType(ValidationException.class, () -> PublicKeys.read(keySet, pem)).errors()
			.getFirst();
		return error.where() + " " + error.code();
	}

	private static JWK only(@Nullable String keySet) throws ParseException {
		return JWKSet.parse(Objects.requireNonNull(keySet)).getKeys().getFirst();
	}

	private static PublicKey rsa(int bits) throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(bits);
		return generator.generateKeyPair().getPublic();
	}

	private static PublicKey curve(String name) throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec(name));
		return generator.generateKeyPair().getPublic();
	}

	private static String pem(PublicKey key) {
		return "-----BEGIN PUBLIC KEY-----\n"
				+ Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(key.getEncoded())
				+ "\n-----END PUBLIC KEY-----\n";
	}

}
