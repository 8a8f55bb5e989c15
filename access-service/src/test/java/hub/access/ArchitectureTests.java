package hub.access;

import org.junit.jupiter.api.Test;

import hub.platform.testing.ArchitectureRules;

class ArchitectureTests {

	private final ArchitectureRules rules = ArchitectureRules.of("hub.access");

	@Test
	void featuresFormNoCycle() {
		this.rules.featuresFormNoCycle();
	}

	@Test
	void onlyAdaptersKnowTheWireAndTheStore() {
		this.rules.onlyAdaptersKnowWireAndStore();
	}

	@Test
	void adaptersArePrivate() {
		this.rules.adaptersArePrivate();
	}

	@Test
	void noOtherServiceIsKnown() {
		this.rules.servicesDoNotKnowEachOther();
	}

}
