package hub.identity.oauth.mongo;

import java.util.List;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A consent in the store. Purpose: not to ask twice. Retention: until the person or the
 * client goes.
 *
 * @param id client and person
 */
public record ConsentDocument(@BsonId String id, String clientId, String personId, List<String> scopes) {
}
