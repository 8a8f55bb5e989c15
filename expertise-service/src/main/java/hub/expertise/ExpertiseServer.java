package hub.expertise;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

import hub.platform.boot.HubService;

/**
 * Starts the expertise service.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ExpertiseServer {

	public static void main(String[] args) {
		HubService.run(ExpertiseServer.class, "expertise-service", args);
	}

}
