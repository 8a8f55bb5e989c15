package hub.access.mode;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who may ask, and for which systems.
 *
 * @param eligibility kinds of applicant, in the words of the source
 * @param countries where applicants are established, in the words of the source
 * @param systems slugs of the systems that can be asked for; empty when the source names
 * none
 * @param systemsPerApplication on how many systems one application may ask for hours
 */
public record Audience(List<String> eligibility, @Nullable String countries, List<String> systems, List<String> tracks,
		@Nullable Integer systemsPerApplication) {
}
