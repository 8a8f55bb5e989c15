package hub.training.factory;

import java.util.List;
import java.util.UUID;

import hub.platform.ids.SeedIds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FactoriesTests {

	private static final Factory FRANCE = new Factory(FactoryId.ofSlug("ai2f"), "ai2f", "AI Factory France", "FR");

	private static final Factory FINLAND = new Factory(FactoryId.ofSlug("lumi-aif"), "lumi-aif", "LUMI AI Factory",
			"FI");

	private final Factories factories = new Factories(List.of(FRANCE, FINLAND), "ai2f");

	@Test
	void aFactoryHasTheSameIdEverywhere() {
		assertThat(FRANCE.id().value()).isEqualTo(SeedIds.of("factory", "ai2f"));
	}

	@Test
	void aFactoryIsFoundByIdAndBySlug() {
		assertThat(this.factories.find(FINLAND.id())).hasValue(FINLAND);
		assertThat(this.factories.findBySlug("lumi-aif")).hasValue(FINLAND);
		assertThat(this.factories.findBySlug("LUMI User Support Team")).isEmpty();
	}

	@Test
	void theHubBelongsToOneOfThem() {
		assertThat(this.factories.own()).isEqualTo(FRANCE);
	}

	@Test
	void anUnknownFactoryFollowsTheHubsOwnCountry() {
		assertThat(this.factories.countryOf(FINLAND.id())).isEqualTo("FI");
		assertThat(this.factories.countryOf(new FactoryId(new UUID(9, 9)))).isEqualTo("FR");
	}

	@Test
	void aHubOfNoFactoryDoesNotStart() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Factories(List.of(FRANCE), "nowhere"))
			.withMessageContaining("write one of [ai2f]");
	}

}
