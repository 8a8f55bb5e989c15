package hub.platform.driver;

import java.time.Duration;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where a service keeps its documents.
 *
 * @param uri connection string of MongoDB or of the embedded store
 * @param database the service's own database; services never share one
 * @param timeout longest time of one operation
 */
@Validated
@ConfigurationProperties("hub.mongodb")
public record StoreProperties(@NotBlank(
		message = "hub.mongodb.uri must be a connection string, for example mongodb://localhost:27017") String uri,
		@NotBlank(
				message = "hub.mongodb.database must name the service's own database, for example hub_catalog") String database,
		@DefaultValue("PT2S") Duration timeout) {

}
