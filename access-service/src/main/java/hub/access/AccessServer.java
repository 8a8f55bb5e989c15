package hub.access;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

import hub.platform.boot.HubService;

/**
 * Starts the access service: projects, access modes and applications for compute time.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AccessServer {

	public static void main(String[] args) {
		HubService.run(AccessServer.class, "access-service", args);
	}

}
