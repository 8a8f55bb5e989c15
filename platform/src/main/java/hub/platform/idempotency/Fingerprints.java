package hub.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;

import hub.platform.caller.Caller;
import hub.platform.web.BufferedBody;

/**
 * The hashes that identify a key and a request.
 */
final class Fingerprints {

	private Fingerprints() {
	}

	static String ofKey(Caller caller, HttpServletRequest request, String key) {
		return sha256(caller.principal(), request.getMethod(), request.getRequestURI(), key);
	}

	static String ofRequest(HttpServletRequest request) {
		String query = (request.getQueryString() != null) ? request.getQueryString() : "";
		String[] parameters = query.split("&");
		Arrays.sort(parameters);
		return sha256(request.getMethod(), request.getRequestURI(), String.join("&", parameters),
				String.valueOf(request.getContentType()),
				HexFormat.of().formatHex(digest(BufferedBody.bytesOf(request))));
	}

	private static String sha256(String... parts) {
		return HexFormat.of().formatHex(digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
	}

	private static byte[] digest(byte[] content) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(content);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
