package hub.catalog.seed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the shipped data before the first request is taken. What is there already, by its
 * id, is left as editors have made it; so a load that was cut off is completed by the
 * next start, and a newer version of the data adds only what is new.
 */
@Component
class Seeding implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);

	private final MongoCollection<Document> loads;

	private final SeedShelves shelves;

	private final InstantSource clock;

	private final String home;

	private volatile boolean running;

	/**
	 * Seeding of this hub.
	 * @param home slug of the factory that owns what belongs to no other
	 */
	Seeding(MongoDatabase database, SeedShelves shelves, InstantSource clock,
			@Value("${hub.catalog.home-factory:ai2f}") String home) {
		this.loads = database.getCollection("seed-loads");
		this.shelves = shelves;
		this.clock = clock;
		this.home = home;
	}

	/** Before the web server, which starts in one of the last phases. */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public void start() {
		load(SeedFiles.read());
		this.running = true;
	}

	/** Adds what is missing; returns how many entries. */
	int load(SeedFiles files) {
		String fingerprint = files.fingerprint();
		if (this.loads.find(Filters.eq("_id", fingerprint)).first() != null) {
			return 0;
		}
		long begun = System.nanoTime();
		Instant now = this.clock.instant();
		Facts network = files.parse("network");
		SeedContext context = new SeedContext(SeedContext.factory(this.home), now, files.parse("figures"));
		int added = this.shelves.addMissing(new SeedNetwork(context, network),
				new SeedOffers(context, files.parse("catalogue"), files.parse("skills")),
				new SeedModes(context, network));
		// Last, so that a load which was cut off is taken up again.
		this.loads.replaceOne(Filters.eq("_id", fingerprint),
				new Document("completedAt", Date.from(now)).append("added", added), new ReplaceOptions().upsert(true));
		LOG.info("Added {} shipped entries to the catalogue in {} ms", added, (System.nanoTime() - begun) / 1_000_000);
		return added;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
