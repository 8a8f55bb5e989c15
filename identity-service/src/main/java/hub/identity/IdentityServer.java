package hub.identity;

import hub.platform.boot.HubService;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts identity-service.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityServer {

	public static void main(String[] args) {
		HubService.run(IdentityServer.class, "identity-service", args);
	}

}
