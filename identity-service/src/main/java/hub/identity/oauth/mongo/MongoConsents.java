package hub.identity.oauth.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.eq;

/** One document for each client and person. */
@Repository
class MongoConsents implements OAuth2AuthorizationConsentService {

	private final MongoCollection<ConsentDocument> collection;

	MongoConsents(MongoDatabase database) {
		this.collection = database.getCollection("consents", ConsentDocument.class);
	}

	@Override
	public void save(OAuth2AuthorizationConsent consent) {
		String id = id(consent.getRegisteredClientId(), consent.getPrincipalName());
		this.collection.replaceOne(eq("_id", id), new ConsentDocument(id, consent.getRegisteredClientId(),
				consent.getPrincipalName(), consent.getScopes().stream().sorted().toList()),
				new ReplaceOptions().upsert(true));
	}

	@Override
	public void remove(OAuth2AuthorizationConsent consent) {
		this.collection.deleteOne(eq("_id", id(consent.getRegisteredClientId(), consent.getPrincipalName())));
	}

	@Override
	public @Nullable OAuth2AuthorizationConsent findById(String clientId, String principalName) {
		ConsentDocument found = this.collection.find(eq("_id", id(clientId, principalName))).first();
		if (found == null || found.scopes().isEmpty()) {
			return null;
		}
		OAuth2AuthorizationConsent.Builder consent = OAuth2AuthorizationConsent.withId(clientId, principalName);
		found.scopes().forEach(consent::scope);
		return consent.build();
	}

	private static String id(String clientId, String principalName) {
		return clientId + " " + principalName;
	}

}
