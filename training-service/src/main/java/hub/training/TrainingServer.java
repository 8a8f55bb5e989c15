package hub.training;

import hub.platform.boot.HubService;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the training service.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class TrainingServer {

	public static void main(String[] args) {
		HubService.run(TrainingServer.class, "training-service", args);
	}

}
