package hub.identity.secret.mongo;

import java.util.Base64;
import java.util.Objects;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import hub.identity.key.KeyCipher;
import hub.identity.key.KeySettings;
import hub.identity.secret.SecretRoot;
import hub.identity.secret.Secrets;
import hub.platform.driver.DuplicateKeys;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.eq;

/** One document, encrypted like the signing keys; the first instance to write it wins. */
@Repository
class MongoSecretRoot implements SecretRoot {

	private static final String ID = "derivation";

	private final MongoCollection<Document> collection;

	private volatile byte @Nullable [] key;

	private final KeyCipher cipher;

	MongoSecretRoot(MongoDatabase database, KeySettings settings) {
		this.collection = database.getCollection("secret_roots");
		this.cipher = KeyCipher.of(settings.encryptionKey());
	}

	@Override
	public byte[] key() {
		byte[] known = this.key;
		if (known == null) {
			known = Base64.getUrlDecoder().decode(readOrMake());
			this.key = known;
		}
		return known;
	}

	private String readOrMake() {
		Document found = this.collection.find(eq("_id", ID)).first();
		if (found == null) {
			try {
				this.collection.insertOne(new Document("_id", ID).append("key", this.cipher.seal(Secrets.random())));
			}
			catch (MongoException ex) {
				if (!DuplicateKeys.isDuplicate(ex)) {
					throw ex;
				}
			}
			found = Objects.requireNonNull(this.collection.find(eq("_id", ID)).first());
		}
		return this.cipher.open(found.getString("key"));
	}

}
