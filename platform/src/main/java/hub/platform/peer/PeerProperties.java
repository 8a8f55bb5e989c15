package hub.platform.peer;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service reaches the other services of the hub.
 *
 * @param clientId this service as a client of the issuer
 * @param tokenUri the issuer's token endpoint, usually inside the cluster
 * @param uris address of each service by its name, for example {@code access}
 * @param connectTimeout longest time to connect
 * @param readTimeout longest time for an answer
 */
@ConfigurationProperties("hub.peers")
public record PeerProperties(@Nullable String clientId, @Nullable String clientSecret, @Nullable URI tokenUri,
		@DefaultValue Map<String, URI> uris, @DefaultValue("PT1S") Duration connectTimeout,
		@DefaultValue("PT3S") Duration readTimeout) {

}
