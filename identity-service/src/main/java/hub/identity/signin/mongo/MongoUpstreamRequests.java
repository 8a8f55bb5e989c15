package hub.identity.signin.mongo;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import hub.identity.secret.Secrets;
import hub.identity.signin.UpstreamRequests;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.eq;

/** One document a sign-in under way, found by the hash of its state. */
@Repository
class MongoUpstreamRequests implements UpstreamRequests {

	private final MongoCollection<UpstreamRequestDocument> collection;

	private final InstantSource realTime;

	MongoUpstreamRequests(MongoDatabase database, @Qualifier("realTime") InstantSource realTime) {
		this.collection = database.getCollection("upstream_requests", UpstreamRequestDocument.class);
		this.collection.createIndex(Indexes.ascending("expiresAt"),
				new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
		this.realTime = realTime;
	}

	@Override
	public void add(Pending pending) {
		this.collection.insertOne(UpstreamRequestDocument.of(Secrets.hash(pending.state()), pending));
	}

	@Override
	public Optional<Pending> take(String state) {
		return Optional.ofNullable(this.collection.findOneAndDelete(eq("_id", Secrets.hash(state))))
			.map(UpstreamRequestDocument::toDomain)
			.filter((pending) -> pending.expiresAt().isAfter(this.realTime.instant()));
	}

}
