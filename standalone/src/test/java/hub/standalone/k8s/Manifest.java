package hub.standalone.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One document of a manifest, read without mercy for duplicate keys.
 *
 * @param file where it stands
 * @param content what it says
 */
record Manifest(Path file, Map<String, Object> content) {

	private static final Path K8S = Path.of("..", "k8s").toAbsolutePath().normalize();

	static Stream<Manifest> all() {
		return files().flatMap((file) -> documents(file).map((document) -> new Manifest(file, document)));
	}

	static Stream<Manifest> ofKind(String kind) {
		return all().filter((manifest) -> manifest.kind().equals(kind));
	}

	private static Stream<Path> files() {
		try (Stream<Path> files = Files.walk(K8S)) {
			return files.filter((file) -> file.toString().endsWith(".yaml")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static Stream<Map<String, Object>> documents(Path file) {
		LoaderOptions strict = new LoaderOptions();
		strict.setAllowDuplicateKeys(false);
		try {
			Iterable<Object> documents = new Yaml(new SafeConstructor(strict)).loadAll(Files.readString(file));
			return StreamSupport.stream(documents.spliterator(), false)
				.map((document) -> (Map<String, Object>) document)
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String kind() {
		return String.valueOf(this.content.get("kind"));
	}

	String name() {
		return String.valueOf(at("metadata.name").getFirst());
	}

	/** Every value at a path such as {@code spec.containers.env.name}, through lists. */
	List<Object> at(String path) {
		List<Object> found = List.of(this.content);
		for (String key : path.split("\\.")) {
			List<Object> next = new ArrayList<>();
			found.forEach((value) -> collect(value, key, next));
			found = next;
		}
		return found;
	}

	private static void collect(Object value, String key, List<Object> found) {
		if (value instanceof Map<?, ?> map && map.get(key) instanceof Object inner) {
			if (inner instanceof List<?> list) {
				found.addAll(list);
			}
			else {
				found.add(inner);
			}
		}
	}

	/** The path of every key, lists left out, below the kind. */
	Set<String> keys() {
		Set<String> keys = new TreeSet<>();
		addKeys(kind(), this.content, keys);
		return keys;
	}

	private static void addKeys(String path, Object value, Set<String> keys) {
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, inner) -> {
				keys.add(path + "." + key);
				addKeys(path + "." + key, inner, keys);
			});
		}
		else if (value instanceof List<?> list) {
			list.forEach((inner) -> addKeys(path, inner, keys));
		}
	}

	@Override
	public String toString() {
		return K8S.relativize(this.file) + " " + kind();
	}

}
