package hub.identity.oauth.mongo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import hub.identity.oauth.mongo.AuthorizationDocument.TokenPart;
import hub.platform.driver.DuplicateKeys;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/**
 * One document an authorization, changed under its version: of two requests that redeem
 * one code or refresh token at once, one is refused. A refresh token that was replaced
 * and comes again was stolen from somebody, so the whole authorization ends (OAuth 2.1,
 * 4.3.1).
 */
@Repository
class MongoAuthorizations implements OAuth2AuthorizationService {

	private static final String KEYS = "keys";

	private final MongoCollection<AuthorizationDocument> collection;

	private final RegisteredClientRepository clients;

	private final InstantSource realTime;

	MongoAuthorizations(MongoDatabase database, RegisteredClientRepository clients,
			@Qualifier("realTime") InstantSource realTime) {
		this.collection = database.getCollection("authorizations", AuthorizationDocument.class);
		this.collection.createIndex(Indexes.ascending(KEYS));
		this.collection.createIndex(Indexes.ascending("expiresAt"),
				new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
		this.clients = clients;
		this.realTime = realTime;
	}

	@Override
	public void save(OAuth2Authorization authorization) {
		Long version = authorization.getAttribute(AuthorizationMapper.VERSION);
		if (version == null) {
			insert(AuthorizationMapper.toDocument(authorization, 1, this.realTime.instant()));
		}
		else {
			replace(authorization, version);
		}
	}

	@Override
	public void remove(OAuth2Authorization authorization) {
		this.collection.deleteOne(eq("_id", authorization.getId()));
	}

	@Override
	public @Nullable OAuth2Authorization findById(String id) {
		return toSpring(this.collection.find(eq("_id", id)).first(), null);
	}

	@Override
	public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
		List<String> kinds = (type != null) ? List.of(type.getValue()) : AuthorizationMapper.kindNames();
		List<String> keys = kinds.stream().map((kind) -> AuthorizationMapper.keyOf(kind, token)).toList();
		AuthorizationDocument found = this.collection.find(in(KEYS, keys)).first();
		if (found != null && isReplacedRefreshToken(found, keys)) {
			this.collection.deleteOne(eq("_id", found.id()));
			return null;
		}
		return toSpring(found, token);
	}

	private static boolean isReplacedRefreshToken(AuthorizationDocument found, List<String> keys) {
		return found.spentRefreshHashes()
			.stream()
			.anyMatch((hash) -> keys.contains(OAuth2ParameterNames.REFRESH_TOKEN + ":" + hash));
	}

	private @Nullable OAuth2Authorization toSpring(@Nullable AuthorizationDocument document,
			@Nullable String presented) {
		if (document == null || document.expiresAt().isBefore(this.realTime.instant())) {
			return null;
		}
		RegisteredClient client = this.clients.findById(document.clientId());
		return (client == null) ? null : AuthorizationMapper.toSpring(document, client, presented);
	}

	private void insert(AuthorizationDocument document) {
		try {
			this.collection.insertOne(document);
		}
		catch (MongoException ex) {
			throw DuplicateKeys.isDuplicate(ex) ? new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT)
					: ex;
		}
	}

	private void replace(OAuth2Authorization authorization, long version) {
		AuthorizationDocument current = this.collection
			.find(and(eq("_id", authorization.getId()), eq("version", version)))
			.first();
		if (current == null) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
		}
		AuthorizationDocument next = AuthorizationMapper.toDocument(withSpent(authorization, current), version + 1,
				this.realTime.instant());
		if (this.collection.replaceOne(and(eq("_id", authorization.getId()), eq("version", version)), next)
			.getMatchedCount() == 0) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
		}
	}

	/** Remembers the refresh token that this change replaces. */
	private static OAuth2Authorization withSpent(OAuth2Authorization authorization, AuthorizationDocument current) {
		String before = refreshHash(current.tokens());
		String after = refreshHash(AuthorizationMapper.toDocument(authorization, 1, Instant.EPOCH).tokens());
		if (before == null || Objects.equals(before, after)) {
			return authorization;
		}
		Set<String> spent = new HashSet<>(current.spentRefreshHashes());
		spent.add(before);
		return OAuth2Authorization.from(authorization).attribute(AuthorizationMapper.SPENT, spent).build();
	}

	private static @Nullable String refreshHash(List<TokenPart> tokens) {
		return tokens.stream()
			.filter((token) -> token.kind().equals(OAuth2ParameterNames.REFRESH_TOKEN))
			.map(TokenPart::hash)
			.findFirst()
			.orElse(null);
	}

}
