package hub.catalog.estimate;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence of an estimate: a code, and the values that fill it.
 */
public record Remark(String code, Map<String, ?> values) {

	public Remark {
		values = Map.copyOf(values);
	}

	/** A sentence with values given as name, value, name, value. */
	static Remark of(String code, Object... namesAndValues) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int index = 0; index < namesAndValues.length; index += 2) {
			values.put((String) namesAndValues[index], namesAndValues[index + 1]);
		}
		return new Remark(code, values);
	}

}
