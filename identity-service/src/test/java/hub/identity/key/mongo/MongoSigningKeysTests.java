package hub.identity.key.mongo;

import java.time.Duration;
import java.time.Instant;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import hub.identity.key.KeySettings;
import hub.identity.key.SigningKey;
import hub.platform.driver.Documents;
import hub.platform.driver.StoreProperties;
import hub.platform.testing.TestStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MongoSigningKeysTests {

	private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	private final MongoClient client;

	private final MongoDatabase database;

	MongoSigningKeysTests() {
		StoreProperties store = new StoreProperties(TestStore.uri(), TestStore.freshDatabase(), Duration.ofSeconds(20));
		this.client = MongoClients.create(Documents.settings(store));
		this.database = this.client.getDatabase(store.database());
	}

	@AfterEach
	void tearDown() {
		this.client.close();
	}

	@Test
	void givesKeysBackAsTheyWere() throws JOSEException {
		SigningKey key = key(1);
		keys(null).add(key);

		assertThat(keys(null).listKeys()).containsExactly(key);
	}

	@Test
	void fillsAPlaceOnce() throws JOSEException {
		SigningKey first = key(1);

		assertThat(keys(null).add(first)).isTrue();
		assertThat(keys(null).add(key(1))).isFalse();
		assertThat(keys(null).listKeys()).containsExactly(first);
	}

	@Test
	void storesNoPrivateKeyInTheClearWhenThereIsAnEncryptionKey() throws JOSEException {
		SigningKey key = key(1);
		keys(KEY).add(key);

		Document stored = this.database.getCollection("signing_keys").find().first();
		assertThat(stored).isNotNull();
		assertThat(stored.toJson()).doesNotContain("\"d\"").contains("aes-gcm:");
		assertThat(keys(KEY).listKeys()).containsExactly(key);
	}

	@Test
	void readsKeysFromBeforeTheEncryption() throws JOSEException {
		SigningKey key = key(1);
		keys(null).add(key);

		assertThat(keys(KEY).listKeys()).containsExactly(key);
	}

	@Test
	void saysWhichSettingIsMissingWhenKeysAreEncrypted() throws JOSEException {
		keys(KEY).add(key(1));

		assertThatIllegalStateException().isThrownBy(() -> keys(null).listKeys())
			.withMessageContaining("hub.identity.keys.encryption-key");
	}

	@Test
	void saysWhatAnEncryptionKeyLooksLike() {
		assertThatIllegalStateException().isThrownBy(() -> keys("c2hvcnQ=")).withMessageContaining("32 bytes");
	}

	private MongoSigningKeys keys(@Nullable String encryptionKey) {
		return new MongoSigningKeys(this.database,
				new KeySettings(Duration.ofDays(30), Duration.ofDays(1), Duration.ofHours(2), encryptionKey));
	}

	private static SigningKey key(long sequence) throws JOSEException {
		return new SigningKey(sequence, NOW, NOW, new RSAKeyGenerator(2048).keyID("key-" + sequence).generate());
	}

}
