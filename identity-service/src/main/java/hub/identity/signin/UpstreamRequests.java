package hub.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Sign-ins that have left for the upstream provider and are to come back.
 */
public interface UpstreamRequests {

	/** So long somebody may take at the provider. */
	Duration LIFETIME = Duration.ofMinutes(15);

	void add(Pending pending);

	/** Takes a pending sign-in out, so that its answer counts once. */
	Optional<Pending> take(String state);

	/**
	 * A sign-in under way.
	 *
	 * @param browserHash hash of the secret that the browser holds, so that nobody else's
	 * answer fits
	 * @param target where to go afterwards
	 * @param attributes what we keep to ourselves, for example the code verifier
	 */
	record Pending(String state, String browserHash, @Nullable String target, String authorizationUri,
			String authorizationRequestUri, String redirectUri, Map<String, String> parameters,
			Map<String, String> attributes, Instant expiresAt) {

		public Pending {
			parameters = Map.copyOf(parameters);
			attributes = Map.copyOf(attributes);
		}

	}

}
