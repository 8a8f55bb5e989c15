package hub.expertise.category.mongo;

import java.time.InstantSource;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.expertise.category.TicketCategories;
import hub.expertise.category.TicketCategory;
import hub.expertise.category.TicketRoute;
import hub.expertise.support.ExpertiseTest;
import hub.platform.ids.SeedIds;
import hub.platform.store.VersionedCollections;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped categories reach the store once, whole, and again when others are shipped.
 */
@ExpertiseTest
class BringingInCategoriesTests {

	private static final UUID OTHER = SeedIds.of("ticket-category", "other");

	@Autowired
	private VersionedCollections collections;

	@Autowired
	private MongoDatabase database;

	@Autowired
	private InstantSource clock;

	@Test
	void aSecondStartChangesNothing() {
		TicketCategories categories = start();
		TicketCategory before = categories.find(OTHER).orElseThrow();

		assertThat(start().find(OTHER)).contains(before);
		assertThat(categories.slugs()).hasSize(16);
	}

	@Test
	void aStartThatWasCutOffIsCompletedByTheNext() {
		start();
		this.database.getCollection("ticketCategories").deleteOne(Filters.eq("_id", OTHER));
		this.database.getCollection("seeds").deleteMany(new Document());

		TicketCategories categories = start();

		assertThat(categories.slugs()).hasSize(16);
		assertThat(categories.find(OTHER).orElseThrow().version()).isEqualTo(1);
	}

	@Test
	void whatIsShippedAnewReplacesWhatWasShippedBefore() {
		TicketCategories categories = start();
		long version = categories.find(OTHER).orElseThrow().version();
		this.database.getCollection("ticketCategories")
			.updateOne(Filters.eq("_id", OTHER), Updates.set("name.en", "An older name"));
		this.database.getCollection("seeds")
			.updateOne(Filters.eq("_id", "ticketCategories"), Updates.set("digest", "of an older file"));

		TicketCategory renewed = start().find(OTHER).orElseThrow();

		assertThat(renewed.name().en()).isEqualTo("Something else");
		assertThat(renewed.version()).isEqualTo(version + 1);
	}

	@Test
	void everyShippedCategoryIsComplete() {
		for (TicketCategory category : new ShippedCategories().read(this.clock.instant())) {
			assertThat(category.name().en()).as(category.slug()).isNotBlank();
			assertThat(category.name().fr()).as(category.slug()).isNotBlank();
			assertThat(category.name().de()).as(category.slug()).isNotBlank();
			assertThat(category.defaultSkills().isEmpty()).as(category.slug())
				.isEqualTo(category.route() == TicketRoute.TRIAGE);
		}
	}

	private TicketCategories start() {
		return new MongoTicketCategories(this.collections, this.database, this.clock);
	}

}
