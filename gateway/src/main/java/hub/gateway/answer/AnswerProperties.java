package hub.gateway.answer;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.validation.constraints.AssertTrue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the hub is seen from outside.
 *
 * @param publicAddress the address that clients use, without a path
 * @param allowedHosts further host names, without port, that requests may name in
 * {@code Host}
 * @param corsOrigins the exact origins of registered portals whose pages may call the API
 */
@Validated
@ConfigurationProperties("hub.gateway")
public record AnswerProperties(@DefaultValue("http://localhost:8080") URI publicAddress,
		@DefaultValue List<String> allowedHosts, @DefaultValue List<String> corsOrigins) {

	/**
	 * The other names of a hub on a laptop. Literal addresses cannot be bound to another
	 * site's name.
	 */
	private static final List<String> LOOPBACK = List.of("127.0.0.1", "[::1]");

	@AssertTrue(
			message = "hub.gateway.public-address must be http(s)://host[:port] without a path, for example https://hub.example.eu")
	boolean isPublicAddressPlain() {
		String path = this.publicAddress.getPath();
		return this.publicAddress.getHost() != null && (path == null || path.isEmpty())
				&& Set.of("http", "https").contains(String.valueOf(this.publicAddress.getScheme()));
	}

	/** The host names that {@code Host} may have. */
	public Set<String> hosts() {
		Set<String> hosts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		hosts.addAll(this.allowedHosts);
		hosts.add(this.publicAddress.getHost());
		if (this.publicAddress.getHost().equals("localhost")) {
			hosts.addAll(LOOPBACK);
		}
		return hosts;
	}

}
