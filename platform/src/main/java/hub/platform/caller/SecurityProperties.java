package hub.platform.caller;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which tokens a service accepts.
 *
 * @param issuer the public address of the hub, which is the only issuer trusted
 * @param audience what {@code aud} must contain; the issuer when absent
 * @param jwksUri where the issuer's keys are read, usually inside the cluster
 * @param maxLifetime tokens that live longer are refused
 * @param clockSkew tolerance for {@code exp}, {@code nbf} and {@code iat}
 * @param cursorKey base64 of 32 bytes that encrypt page cursors; all instances of a
 * service need the same. Without it each start makes its own, and cursors end with the
 * process
 */
@Validated
@ConfigurationProperties("hub.security")
public record SecurityProperties(@NotBlank(
		message = "hub.security.issuer must be the public address of the hub, for example https://hub.example.eu") String issuer,
		@Nullable String audience,
		@NotNull(
				message = "hub.security.jwks-uri must be the address of the issuer's keys, for example http://identity-service:8080/oauth2/jwks") URI jwksUri,
		@DefaultValue("PT60M") Duration maxLifetime, @DefaultValue("PT30S") Duration clockSkew,
		@Nullable String cursorKey) {

	/** The identifier of the hub's API in {@code aud}. */
	public String apiIdentifier() {
		return (this.audience != null && !this.audience.isBlank()) ? this.audience : this.issuer;
	}

}
