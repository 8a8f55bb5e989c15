package hub.catalog.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The files that the catalogue is shipped with.
 *
 * @param texts their content by name
 */
record SeedFiles(Map<String, String> texts) {

	private static final List<String> NAMES = List.of("network", "catalogue", "skills", "figures");

	static SeedFiles read() {
		Map<String, String> texts = new LinkedHashMap<>();
		NAMES.forEach((name) -> texts.put(name, read("/hub/catalog/seed/" + name + ".yaml")));
		return new SeedFiles(texts);
	}

	/** The same for the same content. */
	String fingerprint() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			this.texts.values().forEach((text) -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Facts parse(String name) {
		Map<String, Object> values = new Yaml(new SafeConstructor(new LoaderOptions()))
			.load(Objects.requireNonNull(this.texts.get(name)));
		Facts undated = new Facts(values, "");
		return new Facts(values, undated.inner("meta").required("asOf"));
	}

	private static String read(String path) {
		try (InputStream content = SeedFiles.class.getResourceAsStream(path)) {
			return new String(Objects.requireNonNull(content, path).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
