package hub.catalog;

import org.springframework.boot.autoconfigure.SpringBootApplication;

import hub.platform.boot.HubService;

/**
 * Starts the catalogue service.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class CatalogServer {

	static void main(String[] args) {
		HubService.run(CatalogServer.class, "catalog-service", args);
	}

}
