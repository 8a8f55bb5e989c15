package hub.identity.signin.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import hub.identity.signin.UpstreamRequests.Pending;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in under way in the store. Purpose: to recognise the provider's answer.
 * Retention: minutes. No personal data.
 */
public record UpstreamRequestDocument(@BsonId String stateHash, String state, String browserHash,
		@Nullable String target, String authorizationUri, String authorizationRequestUri, String redirectUri,
		List<Entry> parameters, List<Entry> attributes, Instant expiresAt) {

	static UpstreamRequestDocument of(String stateHash, Pending pending) {
		return new UpstreamRequestDocument(stateHash, pending.state(), pending.browserHash(), pending.target(),
				pending.authorizationUri(), pending.authorizationRequestUri(), pending.redirectUri(),
				entries(pending.parameters()), entries(pending.attributes()), pending.expiresAt());
	}

	Pending toDomain() {
		return new Pending(this.state, this.browserHash, this.target, this.authorizationUri,
				this.authorizationRequestUri, this.redirectUri, map(this.parameters), map(this.attributes),
				this.expiresAt);
	}

	private static List<Entry> entries(Map<String, String> map) {
		return map.entrySet().stream().map((entry) -> new Entry(entry.getKey(), entry.getValue())).toList();
	}

	private static Map<String, String> map(List<Entry> entries) {
		return entries.stream().collect(Collectors.toMap(Entry::name, Entry::value));
	}

	/** A named value. */
	public record Entry(String name, String value) {
	}

}
