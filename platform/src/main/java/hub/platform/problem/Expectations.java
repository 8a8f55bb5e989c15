package hub.platform.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What a Java type is called in a contract.
 */
final class Expectations {

	private static final Map<Class<?>, String> NAMES = Map.of(Instant.class, "an instant such as 2026-11-21T09:30:00Z",
			LocalDate.class, "a date such as 2026-11-21", UUID.class, "an id", Boolean.class, "true or false",
			boolean.class, "true or false", String.class, "a string");

	private Expectations() {
	}

	static String of(Class<?> type) {
		String name = NAMES.get(type);
		if (name != null) {
			return name;
		}
		if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
			return "a number";
		}
		return Collection.class.isAssignableFrom(type) ? "an array" : "an object";
	}

}
