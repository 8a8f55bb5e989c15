package hub.acceptance.support;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** Signs tokens of any shape, good and bad, and publishes its key for a hub to trust. */
public final class ForeignIssuer implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final KeyPair keys;

	private final HttpServer server;

	public ForeignIssuer() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			this.keys = generator.generateKeyPair();
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException(ex);
		}
		this.server.createContext("/jwks", (exchange) -> {
			byte[] body = JSON.writeValueAsBytes(Map.of("keys", new Object[] { publicKey() }));
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.server.start();
	}

	/** Where the public key is read. */
	public String jwksUri() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/jwks";
	}

	private Map<String, Object> publicKey() {
		RSAPublicKey key = (RSAPublicKey) this.keys.getPublic();
		return Map.of("kty", "RSA", "use", "sig", "alg", "RS256", "kid", "test", "n", number(key.getModulus()), "e",
				number(key.getPublicExponent()));
	}

	private static String number(BigInteger value) {
		byte[] bytes = value.toByteArray();
		return encode((bytes[0] == 0) ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
	}

	/** The header of a good access token. */
	public Map<String, Object> header() {
		return new LinkedHashMap<>(Map.of("alg", "RS256", "typ", "at+jwt", "kid", "test"));
	}

	/** The claims of a good access token of this hub. */
	public Map<String, Object> claims(String issuer) {
		long now = Instant.now().getEpochSecond();
		Map<String, Object> claims = new LinkedHashMap<>();
		claims.put("iss", issuer);
		claims.put("sub", "matrix");
		claims.put("client_id", "matrix");
		claims.put("aud", issuer);
		claims.put("scope", "access:read expertise:read");
		claims.put("jti", UUID.randomUUID().toString());
		claims.put("iat", now);
		claims.put("exp", now + 600);
		claims.put("hub_kind", "USER");
		claims.put("organisations", new Object[0]);
		claims.put("factories", new Object[0]);
		return claims;
	}

	/** A token signed with our key. */
	public String sign(Map<String, Object> header, Map<String, Object> claims) {
		String content = content(header, claims);
		try {
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initSign(this.keys.getPrivate());
			signature.update(content.getBytes(StandardCharsets.US_ASCII));
			return content + "." + encode(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A token without a signature. */
	public String unsigned(Map<String, Object> header, Map<String, Object> claims) {
		return content(header, claims) + ".";
	}

	/** A token whose signature takes the public key for a shared secret. */
	public String signWithPublicKeyAsSecret(Map<String, Object> header, Map<String, Object> claims) {
		String content = content(header, claims);
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.keys.getPublic().getEncoded(), "HmacSHA256"));
			return content + "." + encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String content(Map<String, Object> header, Map<String, Object> claims) {
		return encode(JSON.writeValueAsBytes(header)) + "." + encode(JSON.writeValueAsBytes(claims));
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
