package hub.identity.oauth;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The hub's own services as clients of the issuer.
 *
 * @param serviceClients one for each service that calls others
 */
@Validated
@ConfigurationProperties("hub.identity")
public record ServiceClients(@DefaultValue List<@Valid ServiceClient> serviceClients) {

	/**
	 * One service.
	 *
	 * @param id its {@code client_id}
	 * @param secret its secret
	 */
	public record ServiceClient(@NotBlank(
			message = "hub.identity.service-clients[].id must name the service, for example training-service") String id,
			@NotBlank(message = "hub.identity.service-clients[].secret must be set") @Size(min = 16,
					message = "hub.identity.service-clients[].secret must have at least 16 characters, for example from: openssl rand -hex 32") String secret) {
	}

	Optional<ServiceClient> find(String clientId) {
		return this.serviceClients.stream().filter((client) -> client.id().equals(clientId)).findFirst();
	}

}
