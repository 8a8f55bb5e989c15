package hub.platform.ids;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.uuid.Generators;

/**
 * The identifiers of what the hub ships: the UUIDv5 of {@code kind/slug} in the hub's own
 * namespace. The same factory therefore has the same id in every hub and every service.
 */
public final class SeedIds {

	private static final UUID NAMESPACE = Generators
		.nameBasedGenerator(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"))
		.generate("https://ai-factory-hub.eu/seed".getBytes(StandardCharsets.UTF_8));

	private SeedIds() {
	}

	/**
	 * The id of a shipped thing.
	 * @param kind singular kebab-case noun, for example {@code factory} or
	 * {@code access-mode}
	 * @param slug the readable name it has in the data
	 */
	public static UUID of(String kind, String slug) {
		return Generators.nameBasedGenerator(NAMESPACE).generate((kind + "/" + slug).getBytes(StandardCharsets.UTF_8));
	}

}
