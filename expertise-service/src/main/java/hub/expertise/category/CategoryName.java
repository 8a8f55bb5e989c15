package hub.expertise.category;

import org.jspecify.annotations.Nullable;

/**
 * What people call a category.
 *
 * @param fr absent when nobody has translated it
 * @param de absent when nobody has translated it
 */
public record CategoryName(String en, @Nullable String fr, @Nullable String de) {
}
