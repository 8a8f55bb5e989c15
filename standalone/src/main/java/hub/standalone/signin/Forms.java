package hub.standalone.signin;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Form fields as text, in the body of a request or the query of an address. */
final class Forms {

	private Forms() {
	}

	/** Several values of one name are separated by line breaks. */
	static String encode(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.flatMap((field) -> field.getValue().lines().map((value) -> encode(field.getKey()) + "=" + encode(value)))
			.collect(Collectors.joining("&"));
	}

	static Map<String, String> queryOf(URI address) {
		Map<String, String> fields = new LinkedHashMap<>();
		if (address.getRawQuery() != null) {
			Arrays.stream(address.getRawQuery().split("&"))
				.map((field) -> field.split("=", 2))
				.forEach((field) -> fields.put(decode(field[0]), (field.length > 1) ? decode(field[1]) : ""));
		}
		return fields;
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

}
