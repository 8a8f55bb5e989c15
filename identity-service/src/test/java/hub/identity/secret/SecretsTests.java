package hub.identity.secret;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTests {

	private static final UUID ID = UUID.fromString("01937b5e-7a00-7c3e-8f00-000000000001");

	private final Secrets secrets = new Secrets(() -> new byte[32]);

	@Test
	void areTheSameForTheSameThing() {
		assertThat(this.secrets.derive("client", ID)).isEqualTo(this.secrets.derive("client", ID)).hasSize(43);
	}

	@Test
	void differFromThingToThingAndFromKindToKind() {
		assertThat(this.secrets.derive("client", ID)).isNotEqualTo(this.secrets.derive("client", UUID.randomUUID()))
			.isNotEqualTo(this.secrets.derive("invitation", ID));
	}

	@Test
	void differFromHubToHub() {
		byte[] other = new byte[32];
		other[0] = 1;

		assertThat(new Secrets(() -> other).derive("client", ID)).isNotEqualTo(this.secrets.derive("client", ID));
	}

	@Test
	void areNeverTheSameWhenRandom() {
		Set<String> seen = new HashSet<>();
		for (int count = 0; count < 1000; count++) {
			seen.add(Secrets.random());
		}

		assertThat(seen).hasSize(1000).allMatch((one) -> one.matches("[A-Za-z0-9_-]{43}"));
	}

	@Test
	void areKeptAsAHashThatSaysNothing() {
		assertThat(Secrets.hash("secret")).hasSize(43).isEqualTo(Secrets.hash("secret")).isNotEqualTo("secret");
	}

	@Test
	void areComparedWhole() {
		assertThat(Secrets.isSame("abc", "abc")).isTrue();
		assertThat(Secrets.isSame("abc", "abcd")).isFalse();
		assertThat(Secrets.isSame("abc", "")).isFalse();
	}

}
