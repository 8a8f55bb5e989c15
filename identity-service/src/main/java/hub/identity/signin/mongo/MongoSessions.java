package hub.identity.signin.mongo;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import hub.identity.secret.Secrets;
import hub.identity.signin.Sessions;
import hub.identity.signin.SignedInPerson;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.eq;

/** One document a session, found by the hash of its token. */
@Repository
class MongoSessions implements Sessions {

	private final MongoCollection<SessionDocument> collection;

	private final InstantSource realTime;

	MongoSessions(MongoDatabase database, @Qualifier("realTime") InstantSource realTime) {
		this.collection = database.getCollection("sessions", SessionDocument.class);
		this.collection.createIndex(Indexes.ascending("expiresAt"),
				new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
		this.realTime = realTime;
	}

	@Override
	public String open(SignedInPerson person) {
		String token = Secrets.random();
		this.collection.insertOne(new SessionDocument(Secrets.hash(token), person.personId(), person.authenticatedAt(),
				this.realTime.instant().plus(LIFETIME)));
		return token;
	}

	@Override
	public Optional<SignedInPerson> findSession(String token) {
		return Optional.ofNullable(this.collection.find(eq("_id", Secrets.hash(token))).first())
			.filter((session) -> session.expiresAt().isAfter(this.realTime.instant()))
			.map((session) -> new SignedInPerson(session.personId(), session.authenticatedAt()));
	}

	@Override
	public void close(String token) {
		this.collection.deleteOne(eq("_id", Secrets.hash(token)));
	}

}
