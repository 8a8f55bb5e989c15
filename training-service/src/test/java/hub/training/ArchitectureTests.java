package hub.training;

import hub.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

	@Test
	void featuresAdaptersAndServicesKeepTheirWalls() {
		ArchitectureRules.of("hub.training").checkAll();
	}

}
