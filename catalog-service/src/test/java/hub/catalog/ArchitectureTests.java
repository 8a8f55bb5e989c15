package hub.catalog;

import hub.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/**
 * The walls of the service.
 */
class ArchitectureTests {

	@Test
	void featuresAndAdaptersKeepToTheirPlaces() {
		ArchitectureRules.of("hub.catalog").checkAll();
	}

}
