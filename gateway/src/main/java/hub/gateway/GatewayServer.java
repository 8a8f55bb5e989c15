package hub.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;

import hub.platform.boot.HubService;

/**
 * Starts the front door.
 */
@SpringBootApplication
public class GatewayServer {

	/** The name of its configuration file. */
	public static final String NAME = "gateway";

	public static void main(String[] args) {
		HubService.run(GatewayServer.class, NAME, args);
	}

}
