package hub.training.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * The skills that the shipped courses teach, in groups. The catalogue owns the
 * vocabulary; a skill that is not known here stands for itself.
 */
public final class Skills {

	private final Supplier<Map<String, Skill>> bySlug;

	/** Skills that are asked for when they are first needed. */
	public Skills(Supplier<List<Skill>> skills) {
		this.bySlug = SingletonSupplier
			.of(() -> skills.get().stream().collect(Collectors.toUnmodifiableMap(Skill::slug, Function.identity())));
	}

	/**
	 * A skill or a group of skills.
	 *
	 * @param parent the group it belongs to; absent for groups
	 * @param names in several languages
	 */
	public record Skill(String slug, @Nullable String parent, List<String> names) {

		public Skill {
			names = List.copyOf(names);
		}

	}

	/** The slugs with the skills of every group among them. */
	public Set<String> withMembers(Collection<String> slugs) {
		Set<String> all = new TreeSet<>(slugs);
		this.bySlug.get()
			.values()
			.stream()
			.filter((skill) -> slugs.contains(Objects.requireNonNullElse(skill.parent(), "")))
			.map(Skill::slug)
			.forEach(all::add);
		return all;
	}

	/** Everything by which people may search for these skills. */
	public List<String> namesOf(Collection<String> slugs) {
		List<String> names = new ArrayList<>();
		for (String slug : slugs) {
			names.add(slug.replace('-', ' '));
			Skill skill = this.bySlug.get().get(slug);
			if (skill != null) {
				names.addAll(skill.names());
			}
		}
		return names;
	}

}
