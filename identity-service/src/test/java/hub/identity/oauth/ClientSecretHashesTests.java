package hub.identity.oauth;

import hub.identity.secret.Secrets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientSecretHashesTests {

	private final ClientSecretHashes hashes = new ClientSecretHashes();

	@Test
	void matchesTheSecretAndNothingElse() {
		String hash = this.hashes.encode("secret");

		assertThat(this.hashes.matches("secret", hash)).isTrue();
		assertThat(this.hashes.matches("Secret", hash)).isFalse();
		assertThat(this.hashes.matches(hash, hash)).isFalse();
	}

	@Test
	void matchesAnyOfThoseThatAreValid() {
		String both = Secrets.hash("old") + " " + Secrets.hash("new");

		assertThat(this.hashes.matches("old", both)).isTrue();
		assertThat(this.hashes.matches("new", both)).isTrue();
		assertThat(this.hashes.matches("older", both)).isFalse();
	}

	@Test
	void matchesNothingWhenThereIsNoSecret() {
		assertThat(this.hashes.matches("secret", "")).isFalse();
		assertThat(this.hashes.matches("", "")).isFalse();
		assertThat(this.hashes.matches(null, Secrets.hash("x"))).isFalse();
		assertThat(this.hashes.matches("x", null)).isFalse();
	}

}
