package hub.identity.signin.mongo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import hub.identity.secret.Secrets;
import hub.identity.signin.Attempts;
import hub.identity.signin.SignInSettings;
import hub.platform.driver.DuplicateKeys;
import org.bson.Document;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/**
 * One counter for each window of an account and address, and of an address. The key is a
 * hash: no address and no account name is kept.
 */
@Repository
class MongoAttempts implements Attempts {

	private static final String COUNT = "count";

	private final MongoCollection<Document> collection;

	private final SignInSettings settings;

	private final int factor;

	private final InstantSource realTime;

	MongoAttempts(MongoDatabase database, SignInSettings settings, @Value("${hub.limits.factor:1}") int factor,
			@Qualifier("realTime") InstantSource realTime) {
		this.collection = database.getCollection("sign_in_attempts");
		this.collection.createIndex(Indexes.ascending("expiresAt"),
				new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
		this.settings = settings;
		this.factor = Math.max(1, factor);
		this.realTime = realTime;
	}

	@Override
	public boolean mayTry(String account, String address) {
		String pair = pair(account, address);
		List<Document> counters = this.collection.find(in("_id", pair, single(address))).into(new ArrayList<>());
		return counters.stream()
			.allMatch((counter) -> counter.getInteger(COUNT, 0) < this.factor * (counter.getString("_id").equals(pair)
					? this.settings.failuresPerAccount() : this.settings.failuresPerAddress()));
	}

	@Override
	public void recordFailure(String account, String address) {
		increment(pair(account, address));
		increment(single(address));
	}

	@Override
	public void recordSuccess(String account, String address) {
		this.collection.deleteOne(eq("_id", pair(account, address)));
	}

	private void increment(String key) {
		Instant end = this.realTime.instant().plus(this.settings.window().multipliedBy(2));
		for (int attempt = 0; attempt < 3; attempt++) {
			try {
				this.collection.updateOne(eq("_id", key),
						Updates.combine(Updates.inc(COUNT, 1), Updates.setOnInsert("expiresAt", Date.from(end))),
						new UpdateOptions().upsert(true));
				return;
			}
			catch (MongoException ex) {
				if (!DuplicateKeys.isDuplicate(ex)) {
					throw ex;
				}
			}
		}
	}

	private String pair(String account, String address) {
		return key("account", account + "\n" + address);
	}

	private String single(String address) {
		return key("address", address);
	}

	private String key(String kind, String who) {
		long window = this.realTime.millis() / Math.max(1, this.settings.window().toMillis());
		return Secrets.hash(kind + "\n" + who + "\n" + window);
	}

}
