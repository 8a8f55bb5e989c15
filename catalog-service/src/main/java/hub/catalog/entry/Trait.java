package hub.catalog.entry;

import java.util.UUID;

/**
 * A value that an entry can be found and counted by, for example country FR.
 *
 * @param name as the filter is called on the wire
 */
public record Trait(String name, String value) {

	public static Trait of(String name, String value) {
		return new Trait(name, value);
	}

	public static Trait of(String name, Enum<?> value) {
		return new Trait(name, value.name());
	}

	public static Trait of(String name, boolean value) {
		return new Trait(name, Boolean.toString(value));
	}

	public static Trait of(String name, UUID value) {
		return new Trait(name, value.toString());
	}

}
