package hub.expertise.category.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import hub.expertise.category.CategoryName;
import hub.expertise.category.TicketCategory;
import hub.expertise.category.TicketPriority;
import hub.expertise.category.TicketRoute;
import hub.platform.ids.SeedIds;

/**
 * The categories that the hub ships, read from its data file.
 */
final class ShippedCategories {

	private static final String FILE = "/hub/expertise/seed/support.yaml";

	private final byte[] content;

	ShippedCategories() {
		try (InputStream file = Objects.requireNonNull(ShippedCategories.class.getResourceAsStream(FILE), FILE)) {
			this.content = file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Changes when the file does. */
	String digest() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(this.content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** All categories of the file, new at the given instant. */
	List<TicketCategory> read(Instant now) {
		Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions()))
			.load(new String(this.content, StandardCharsets.UTF_8));
		return maps(file.get("categories")).stream().map((entry) -> category(entry, now)).toList();
	}

	private static TicketCategory category(Map<?, ?> entry, Instant now) {
		String slug = text(entry, "id");
		Map<?, ?> name = (Map<?, ?>) required(entry, "name");
		TicketRoute route = "triage".equals(entry.get("route")) ? TicketRoute.TRIAGE : TicketRoute.SKILL;
		return new TicketCategory(SeedIds.of("ticket-category", slug), 1, now, now, slug,
				new CategoryName(text(name, "en"), optional(name, "fr"), optional(name, "de")),
				((List<?>) required(entry, "defaultSkills")).stream().map(String::valueOf).toList(),
				TicketPriority.valueOf(text(entry, "defaultPriority")), route);
	}

	private static List<Map<?, ?>> maps(@Nullable Object list) {
		List<Map<?, ?>> maps = new ArrayList<>();
		for (Object item : (List<?>) Objects.requireNonNull(list, FILE)) {
			maps.add((Map<?, ?>) item);
		}
		return maps;
	}

	private static Object required(Map<?, ?> entry, String member) {
		return Objects.requireNonNull(entry.get(member), () -> FILE + ": a category without " + member);
	}

	private static String text(Map<?, ?> entry, String member) {
		return String.valueOf(required(entry, member));
	}

	private static @Nullable String optional(Map<?, ?> entry, String member) {
		Object value = entry.get(member);
		return (value != null) ? value.toString() : null;
	}

}
