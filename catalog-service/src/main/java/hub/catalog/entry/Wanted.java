package hub.catalog.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for: one of the values of each trait named, and all of the rest.
 *
 * @param values the values admitted, by name of the trait
 * @param hidden whether entries that lists do not show are admitted
 * @param among only these, when given
 */
public record Wanted(Map<String, Set<String>> values, @Nullable String slug, @Nullable String words, boolean hidden,
		@Nullable Set<UUID> among, @Nullable Span during) {

	private static final Wanted SHOWN = new Wanted(Map.of(), null, null, false, null, null);

	/** All that lists show. */
	public static Wanted shown() {
		return SHOWN;
	}

	/** Everything, hidden entries included. */
	public static Wanted all() {
		return new Wanted(Map.of(), null, null, true, null, null);
	}

	/**
	 * With one of these values; no restriction without any. Naming a status admits hidden
	 * entries.
	 */
	public Wanted with(String name, @Nullable Collection<?> admitted) {
		if (admitted == null || admitted.isEmpty()) {
			return this;
		}
		Map<String, Set<String>> next = new LinkedHashMap<>(this.values);
		Set<String> texts = new LinkedHashSet<>();
		admitted.forEach((value) -> texts.add(String.valueOf(value)));
		next.put(name, texts);
		return new Wanted(next, this.slug, this.words, this.hidden || name.equals("status"), this.among, this.during);
	}

	public Wanted with(String name, @Nullable Boolean admitted) {
		return (admitted != null) ? with(name, List.of(admitted)) : this;
	}

	public Wanted named(@Nullable String readable) {
		return new Wanted(this.values, readable, this.words, this.hidden, this.among, this.during);
	}

	public Wanted saying(@Nullable String plainWords) {
		return new Wanted(this.values, this.slug, plainWords, this.hidden, this.among, this.during);
	}

	public Wanted during(@Nullable Span span) {
		return new Wanted(this.values, this.slug, this.words, this.hidden, this.among, span);
	}

	/** Only those of these that were admitted before. */
	public Wanted among(Collection<UUID> ids) {
		Set<UUID> next = new LinkedHashSet<>(ids);
		if (this.among != null) {
			next.retainAll(this.among);
		}
		return new Wanted(this.values, this.slug, this.words, this.hidden, next, this.during);
	}

	/** The same without a condition on any trait. */
	Wanted withoutValues() {
		return new Wanted(Map.of(), this.slug, this.words, this.hidden, this.among, this.during);
	}

	/** Whether these traits satisfy every condition but the one named. */
	boolean admits(Set<Trait> traits, @Nullable String except) {
		return this.values.entrySet()
			.stream()
			.filter((condition) -> !condition.getKey().equals(except))
			.allMatch((condition) -> condition.getValue()
				.stream()
				.anyMatch((value) -> traits.contains(new Trait(condition.getKey(), value))));
	}

	List<String> names() {
		return new ArrayList<>(this.values.keySet());
	}

}
