package hub.training.course;

import org.jspecify.annotations.Nullable;

/**
 * Where the teaching material is and how it may be used; each may be unknown.
 *
 * @param licence SPDX identifier where there is one, of the text
 * @param codeLicence the same for the code, where it differs
 */
public record Materials(@Nullable String url, @Nullable String licence, @Nullable String codeLicence) {

}
