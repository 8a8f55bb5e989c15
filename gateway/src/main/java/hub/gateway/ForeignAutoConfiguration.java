package hub.gateway;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps out what Spring Cloud Gateway would configure by itself: we build our router with
 * its parts, and the services that share our class path on a laptop have no use for it.
 */
final class ForeignAutoConfiguration implements AutoConfigurationImportFilter {

	@Override
	public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
		boolean[] wanted = new boolean[candidates.length];
		for (int index = 0; index < candidates.length; index++) {
			String candidate = candidates[index];
			wanted[index] = candidate == null || isWanted(candidate);
		}
		return wanted;
	}

	static boolean isWanted(String candidate) {
		return !candidate.startsWith("org.springframework.cloud.gateway.");
	}

}
