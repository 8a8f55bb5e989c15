package hub.platform.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands in for the hub's issuer in the tests of a service: one key, published over HTTP.
 */
public final class TestIssuer {

	/** The issuer and audience that tests are set to trust. */
	public static final String ISSUER = "https://hub.test";

	private static final TestIssuer INSTANCE = new TestIssuer();

	private final RSAKey key;

	private final HttpServer server;

	private TestIssuer() {
		try {
			this.key = new RSAKeyGenerator(2048).keyID("test-key").generate();
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (JOSEException | IOException ex) {
			throw new IllegalStateException(ex);
		}
		byte[] keys = new JWKSet(this.key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
		this.server.createContext("/jwks", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, keys.length);
			exchange.getResponseBody().write(keys);
			exchange.close();
		});
		this.server.start();
	}

	public static TestIssuer instance() {
		return INSTANCE;
	}

	/** Where the key is published. */
	public String jwksUri() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/jwks";
	}

	/** The private key, for tokens that are meant to be refused. */
	public RSAKey key() {
		return this.key;
	}

}
