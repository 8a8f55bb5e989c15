package hub.training.course;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where facts come from and what one should know about them.
 *
 * @param source in words; absent when the owner says so
 * @param asOf the day on which the facts were so; absent when they are kept up to date
 * here
 */
public record Provenance(@Nullable String source, SourceKind kind, @Nullable LocalDate asOf, List<String> caveats) {

	public Provenance {
		caveats = List.copyOf(caveats);
	}

	/** What a factory says about its own course. */
	public static Provenance ofOwner() {
		return new Provenance(null, SourceKind.OWNER, null, List.of());
	}

}
