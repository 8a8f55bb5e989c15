package hub.identity;

import hub.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

	@Test
	void theWallsStand() {
		ArchitectureRules.of("hub.identity").checkAll();
	}

}
