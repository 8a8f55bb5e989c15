package hub.access.mode;

import org.jspecify.annotations.Nullable;

/** A text of the form in English, and in French where it has been translated. */
public record FormText(String en, @Nullable String fr) {
}
