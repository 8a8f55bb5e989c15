package hub.catalog.seed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import hub.catalog.entry.Translation;
import hub.catalog.source.Provenance;
import hub.catalog.source.SourceKind;

/**
 * One row of a seed file. What is absent there is unknown here.
 *
 * @param asOf the date of the file, for rows that have none of their own
 */
record Facts(Map<String, Object> values, String asOf) {

	boolean has(String name) {
		return this.values.containsKey(name);
	}

	@Nullable String text(String name) {
		Object value = this.values.get(name);
		return (value != null) ? value.toString() : null;
	}

	String required(String name) {
		return Objects.requireNonNull(text(name), () -> name + " is missing in " + this.values);
	}

	@Nullable Boolean flag(String name) {
		return (Boolean) this.values.get(name);
	}

	@Nullable BigDecimal number(String name) {
		Object value = this.values.get(name);
		return (value instanceof Number) ? new BigDecimal(value.toString()) : null;
	}

	@Nullable Integer whole(String name) {
		BigDecimal number = number(name);
		return (number != null) ? number.intValueExact() : null;
	}

	List<String> texts(String name) {
		return (this.values.get(name) instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
				: List.of();
	}

	List<Facts> rows(String name) {
		return (this.values.get(name) instanceof List<?> list) ? list.stream().map(this::inner).toList() : List.of();
	}

	Facts inner(String name) {
		Object value = this.values.get(name);
		return inner((value != null) ? value : Map.of());
	}

	List<Translation> names() {
		return inner("name").values.entrySet()
			.stream()
			.map((name) -> new Translation(name.getKey(), name.getValue().toString()))
			.toList();
	}

	/**
	 * Where the row was read. A source whose kind is not stated is taken as second-hand:
	 * to be checked before it is shown as official.
	 */
	Provenance provenance() {
		String kind = text("sourceKind");
		String date = text("asOf");
		return new Provenance(required("source"), (kind != null) ? kind(kind) : SourceKind.SECONDARY,
				(date != null) ? date : this.asOf, text("note"));
	}

	static SourceKind kind(String word) {
		return SourceKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	@SuppressWarnings("unchecked")
	private Facts inner(Object row) {
		return new Facts((Map<String, Object>) row, this.asOf);
	}

}
