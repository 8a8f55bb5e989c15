package hub.identity.signin.oauth;

import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The OpenID provider that people sign in with.
 *
 * @param issuer its issuer; without it there is no such sign-in
 * @param clientId what it knows the hub by
 * @param clientSecret the hub's secret there
 * @param displayName its name on the sign-in page
 * @param scopes what to ask it for
 */
@Validated
@ConfigurationProperties("hub.identity.upstream")
public record UpstreamSettings(@Nullable String issuer, @Nullable String clientId, @Nullable String clientSecret,
		@DefaultValue("your institution") String displayName, @DefaultValue( {
				"openid", "profile", "email" }) List<String> scopes){

	public boolean isConfigured() {
		return this.issuer != null && !this.issuer.isBlank();
	}

	@AssertTrue(
			message = "hub.identity.upstream.client-id and .client-secret must be set beside hub.identity.upstream.issuer")
	boolean isComplete() {
		return !isConfigured() || (this.clientId != null && this.clientSecret != null);
	}

}
