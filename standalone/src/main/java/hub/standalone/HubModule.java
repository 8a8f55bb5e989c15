package hub.standalone;

import java.util.EnumSet;
import java.util.Set;

import hub.access.AccessServer;
import hub.catalog.CatalogServer;
import hub.expertise.ExpertiseServer;
import hub.gateway.GatewayServer;
import hub.identity.IdentityServer;
import hub.training.TrainingServer;

/** The programs that make up a hub, each of which could run on a machine of its own. */
enum HubModule {

	IDENTITY(IdentityServer.class, "identity-service"), CATALOG(CatalogServer.class, "catalog-service"),
	TRAINING(TrainingServer.class, "training-service"), ACCESS(AccessServer.class, "access-service"),
	EXPERTISE(ExpertiseServer.class, "expertise-service"), GATEWAY(GatewayServer.class, "gateway");

	/** Those behind the front door. */
	static final Set<HubModule> SERVICES = EnumSet.complementOf(EnumSet.of(GATEWAY));

	private final Class<?> mainClass;

	private final String configName;

	HubModule(Class<?> mainClass, String configName) {
		this.mainClass = mainClass;
		this.configName = configName;
	}

	Class<?> mainClass() {
		return this.mainClass;
	}

	/** The name of its settings file. */
	String configName() {
		return this.configName;
	}

	/** The name by which the others know it. */
	String shortName() {
		return this.configName.replace("-service", "");
	}

}
