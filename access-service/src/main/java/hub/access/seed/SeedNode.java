package hub.access.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A mapping of a shipped YAML file, with its members by type. What the file lacks or
 * spells wrongly is our own mistake and stops the start, with the name of the member.
 */
public final class SeedNode {

	private final Map<?, ?> members;

	private SeedNode(Map<?, ?> members) {
		this.members = members;
	}

	/** The top of a file beside {@code hub/access/seed/}. */
	public static SeedNode read(String file) {
		String resource = "/hub/access/seed/" + file;
		try (InputStream content = SeedNode.class.getResourceAsStream(resource)) {
			if (content == null) {
				throw new IllegalStateException("The file " + resource + " is missing");
			}
			return of(new Yaml(new SafeConstructor(new LoaderOptions())).load(content), file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The names of the members, in the order of the file. */
	public List<String> names() {
		return this.members.keySet().stream().map(String::valueOf).toList();
	}

	public boolean has(String name) {
		return this.members.get(name) != null;
	}

	public String text(String name) {
		String text = optionalText(name);
		if (text == null) {
			throw new IllegalStateException("The member " + name + " is missing in " + this.members);
		}
		return text;
	}

	public @Nullable String optionalText(String name) {
		Object value = this.members.get(name);
		return (value != null) ? String.valueOf(value) : null;
	}

	public LocalDate date(String name) {
		return LocalDate.parse(text(name));
	}

	public @Nullable Integer optionalInteger(String name) {
		return (this.members.get(name) instanceof Number number) ? Integer.valueOf(number.intValue()) : null;
	}

	public @Nullable Long optionalLong(String name) {
		return (this.members.get(name) instanceof Number number) ? Long.valueOf(number.longValue()) : null;
	}

	public @Nullable Boolean optionalFlag(String name) {
		return (this.members.get(name) instanceof Boolean flag) ? flag : null;
	}

	public boolean flag(String name) {
		return Boolean.TRUE.equals(optionalFlag(name));
	}

	/** The texts of a list; none when it is missing. */
	public List<String> texts(String name) {
		return list(name).stream().map(String::valueOf).toList();
	}

	public List<Integer> integers(String name) {
		return list(name).stream().map((each) -> Integer.valueOf(String.valueOf(each))).toList();
	}

	public List<SeedNode> nodes(String name) {
		return list(name).stream().map((each) -> of(each, name)).toList();
	}

	public SeedNode node(String name) {
		return of(this.members.get(name), name);
	}

	/**
	 * Refuses members that nobody reads, so that no fact of the file is lost unnoticed.
	 */
	public void requireOnly(Set<String> known) {
		names().stream().filter((name) -> !known.contains(name)).findFirst().ifPresent((name) -> {
			throw new IllegalStateException("The member " + name + " is not known in " + this.members);
		});
	}

	private List<?> list(String name) {
		return (this.members.get(name) instanceof List<?> list) ? list : List.of();
	}

	private static SeedNode of(@Nullable Object value, String where) {
		if (value instanceof Map<?, ?> members) {
			return new SeedNode(members);
		}
		throw new IllegalStateException(where + " is not a mapping");
	}

}
