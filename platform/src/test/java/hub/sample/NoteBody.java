package hub.sample;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is sent.
 */
public record NoteBody(@NotNull @Nullable UUID organisationId, @NotNull @Size(max = 20) @Nullable String title,
		@Nullable Colour colour, @Nullable Integer size, @Nullable Instant dueAt, @Nullable List<String> tags) {

	/** Only to see what becomes of unknown values. */
	public enum Colour {

		RED, BLUE;

		@JsonCreator
		public static Colour fromValue(String value) {
			for (Colour colour : values()) {
				if (colour.name().equals(value)) {
					return colour;
				}
			}
			throw new IllegalArgumentException("Unexpected value '" + value + "'");
		}

	}

}
