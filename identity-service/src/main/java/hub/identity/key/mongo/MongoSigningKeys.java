package hub.identity.key.mongo;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.nimbusds.jose.jwk.RSAKey;
import hub.identity.key.KeyCipher;
import hub.identity.key.KeySettings;
import hub.identity.key.SigningKey;
import hub.identity.key.SigningKeys;
import hub.platform.driver.DuplicateKeys;

import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.eq;

/**
 * One document a key; its id is the place in the succession, so that no two fill one
 * place.
 */
@Repository
class MongoSigningKeys implements SigningKeys {

	private final MongoCollection<SigningKeyDocument> collection;

	private final KeyCipher cipher;

	MongoSigningKeys(MongoDatabase database, KeySettings settings) {
		this.collection = database.getCollection("signing_keys", SigningKeyDocument.class);
		this.cipher = KeyCipher.of(settings.encryptionKey());
	}

	@Override
	public List<SigningKey> listKeys() {
		List<SigningKey> keys = new ArrayList<>();
		this.collection.find().sort(Sorts.ascending("_id")).forEach((document) -> keys.add(toDomain(document)));
		return keys;
	}

	@Override
	public boolean add(SigningKey key) {
		try {
			this.collection.insertOne(new SigningKeyDocument(key.sequence(), key.createdAt(), key.activeFrom(),
					this.cipher.seal(key.pair().toJSONString())));
			return true;
		}
		catch (MongoException ex) {
			if (DuplicateKeys.isDuplicate(ex)) {
				return false;
			}
			throw ex;
		}
	}

	@Override
	public void remove(SigningKey key) {
		this.collection.deleteOne(eq("_id", key.sequence()));
	}

	private SigningKey toDomain(SigningKeyDocument document) {
		try {
			return new SigningKey(document.sequence(), document.createdAt(), document.activeFrom(),
					RSAKey.parse(this.cipher.open(document.jwk())));
		}
		catch (ParseException ex) {
			throw new IllegalStateException("Signing key " + document.sequence() + " in the store is damaged", ex);
		}
	}

}
