package hub.identity.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ApiClientTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	private final ApiClient client = ApiClient.register(
			UUID.randomUUID(), new ClientWish(UUID.randomUUID(), "Portal", Set.of("org:read"),
					Set.of(GrantType.CLIENT_CREDENTIALS), ClientAuthentication.CLIENT_SECRET, List.of(), null),
			"first", NOW);

	@Test
	void beginsWithItsSecret() {
		assertThat(hashes(this.client, NOW)).containsExactly("first");
	}

	@Test
	void keepsTheOldSecretUntilItsEnd() {
		ApiClient renewed = renew(this.client, "second", Duration.ofHours(24), NOW);

		assertThat(hashes(renewed, NOW.plus(Duration.ofHours(24)).minusMillis(1))).containsExactly("first", "second");
		assertThat(hashes(renewed, NOW.plus(Duration.ofHours(24)))).containsExactly("second");
	}

	@Test
	void neverLengthensTheLifeOfAnOldSecret() {
		ApiClient renewed = renew(this.client, "second", Duration.ofHours(1), NOW);
		ApiClient again = renew(renewed, "third", Duration.ofHours(100), NOW.plusSeconds(60));

		assertThat(hashes(again, NOW.plus(Duration.ofHours(2)))).containsExactly("second", "third");
	}

	@Test
	void endsAllOthersAtOnceWhenTold() {
		ApiClient renewed = renew(this.client, "second", Duration.ZERO, NOW);

		assertThat(hashes(renewed, NOW)).containsExactly("second");
	}

	@Test
	void doesNotMindARetry() {
		ClientSecret second = new ClientSecret(UUID.randomUUID(), "second", NOW, null);
		ApiClient renewed = this.client.withSecret(second, NOW.plus(Duration.ofHours(24)), NOW);
		ApiClient again = renewed.withSecret(second, NOW, NOW);

		assertThat(hashes(again, NOW)).containsExactly("first", "second");
		assertThat(again.othersEndAt(second.id(), NOW)).contains(NOW.plus(Duration.ofHours(24)));
	}

	@Test
	void keepsTenSecretsAtMost() {
		ApiClient many = this.client;
		for (int number = 0; number < 30; number++) {
			many = renew(many, "secret-" + number, Duration.ofDays(7), NOW);
		}

		assertThat(hashes(many, NOW)).hasSize(10).endsWith("secret-29");
	}

	@Test
	void hasNoSecretOnceDeleted() {
		ApiClient deleted = this.client.deleted(NOW);

		assertThat(deleted.secrets()).isEmpty();
		assertThat(deleted.deletedAt()).isEqualTo(NOW);
		assertThat(deleted.version()).isEqualTo(2);
	}

	private static ApiClient renew(ApiClient client, String hash, Duration overlap, Instant now) {
		return client.withSecret(new ClientSecret(UUID.randomUUID(), hash, now, null), now.plus(overlap), now);
	}

	private static List<String> hashes(ApiClient client, Instant now) {
		return client.validSecrets(now).stream().map(ClientSecret::hash).toList();
	}

}
