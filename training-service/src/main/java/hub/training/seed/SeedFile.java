package hub.training.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * One of the shipped files, read without surprises: a missing member is named.
 */
final class SeedFile {

	private final Supplier<Entry> root;

	private final String fingerprint;

	private SeedFile(String name, byte[] bytes) {
		this.fingerprint = DigestUtils.md5DigestAsHex(bytes);
		// Most starts have nothing to load: the text is understood when somebody asks.
		this.root = SingletonSupplier.of(() -> Entry.of(
				new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(bytes, StandardCharsets.UTF_8)),
				name));
	}

	/** One of the shipped files. */
	static SeedFile read(String name) {
		try (InputStream stream = Objects
			.requireNonNull(SeedFile.class.getResourceAsStream("/hub/training/seed/" + name), name)) {
			return new SeedFile(name, stream.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Changes when the content does. */
	String fingerprint() {
		return this.fingerprint;
	}

	Entry root() {
		return this.root.get();
	}

	/** One mapping of the file. */
	record Entry(Map<?, ?> members, String where) {

		static Entry of(@Nullable Object value, String where) {
			if (value instanceof Map<?, ?> map) {
				return new Entry(map, where);
			}
			throw new IllegalStateException(where + " should be a mapping");
		}

		String text(String member) {
			String text = textOrNull(member);
			if (text == null) {
				throw new IllegalStateException(this.where + " has no " + member);
			}
			return text;
		}

		@Nullable String textOrNull(String member) {
			Object value = this.members.get(member);
			return (value != null) ? value.toString() : null;
		}

		int number(String member) {
			return Integer.parseInt(text(member));
		}

		boolean flag(String member) {
			return Boolean.TRUE.equals(this.members.get(member));
		}

		Entry child(String member) {
			return of(this.members.get(member), this.where + "/" + member);
		}

		List<Entry> entries(String member) {
			return list(member).stream().map((value) -> {
				Entry entry = of(value, this.where + "/" + member);
				return new Entry(entry.members(), this.where + "/" + member + "/" + entry.members().get("id"));
			}).toList();
		}

		List<String> texts(String member) {
			return list(member).stream().map(String::valueOf).toList();
		}

		private List<?> list(String member) {
			Object value = this.members.get(member);
			if (value instanceof List<?> list) {
				return list;
			}
			if (value == null) {
				return List.of();
			}
			throw new IllegalStateException(this.where + "/" + member + " should be a list");
		}

	}

}
