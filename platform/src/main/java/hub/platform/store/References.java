package hub.platform.store;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.Document;

import hub.platform.driver.DuplicateKeys;

/**
 * Numbers that people read aloud, such as {@code T-2026-000123}: one counter document for
 * each prefix and year. A number may be skipped, never given twice.
 */
public final class References {

	private final MongoCollection<Document> counters;

	private final InstantSource clock;

	public References(MongoDatabase database, InstantSource clock) {
		this.counters = database.getCollection("reference_counters");
		this.clock = clock;
	}

	/** The next reference of this prefix in the present year (UTC). */
	public String next(String prefix) {
		int year = this.clock.instant().atZone(ZoneOffset.UTC).getYear();
		return String.format(Locale.ROOT, "%s-%d-%06d", prefix, year, increment(prefix + "-" + year));
	}

	private long increment(String counter) {
		try {
			return tryIncrement(counter);
		}
		catch (MongoException ex) {
			if (DuplicateKeys.isDuplicate(ex)) {
				return tryIncrement(counter);
			}
			throw ex;
		}
	}

	private long tryIncrement(String counter) {
		Document updated = this.counters.findOneAndUpdate(Filters.eq("_id", counter), Updates.inc("last", 1L),
				new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
		if (updated == null) {
			throw new IllegalStateException("The counter " + counter + " was not written");
		}
		return Objects.requireNonNull(updated.get("last", Number.class)).longValue();
	}

}
