package hub.expertise.category.mongo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import hub.expertise.category.TicketCategories;
import hub.expertise.category.TicketCategory;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.store.Change;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
import hub.platform.web.Expected;

/**
 * Ticket categories in the store. The shipped ones are brought in at the first start, and
 * again when the hub ships others.
 */
@Repository
class MongoTicketCategories implements TicketCategories {

	private static final String SLUG = "slug";

	private static final String SEED = "ticketCategories";

	private final VersionedCollection<TicketCategoryDocument> categories;

	private final MongoCollection<Document> seeds;

	MongoTicketCategories(VersionedCollections collections, MongoDatabase database, InstantSource clock) {
		this.categories = collections.of("ticketCategories", TicketCategoryDocument.class,
				List.of(new IndexModel(Indexes.ascending(SLUG), new IndexOptions().unique(true))));
		this.seeds = database.getCollection("seeds");
		bringIn(new ShippedCategories(), clock.instant());
	}

	@Override
	public Optional<TicketCategory> find(UUID id) {
		return this.categories.find(Filters.eq("_id", id)).map(TicketCategoryDocument::toDomain);
	}

	@Override
	public Optional<TicketCategory> findBySlug(String slug) {
		return this.categories.find(Filters.eq(SLUG, slug)).map(TicketCategoryDocument::toDomain);
	}

	@Override
	public List<String> slugs() {
		return this.categories.raw()
			.withDocumentClass(Document.class)
			.find()
			.projection(Projections.include(SLUG))
			.sort(Sorts.ascending(SLUG))
			.map((category) -> category.getString(SLUG))
			.into(new ArrayList<>());
	}

	@Override
	public Page<TicketCategory> list(@Nullable String slug, PageQuery query) {
		return this.categories.page((slug != null) ? Filters.eq(SLUG, slug) : Filters.empty(), query)
			.map(TicketCategoryDocument::toDomain);
	}

	/**
	 * The mark comes last: a start that was cut off begins again, and finds what it had
	 * done.
	 */
	private void bringIn(ShippedCategories shipped, Instant now) {
		String digest = shipped.digest();
		if (this.seeds.countDocuments(Filters.and(Filters.eq("_id", SEED), Filters.eq("digest", digest))) > 0) {
			return;
		}
		for (TicketCategory category : shipped.read(now)) {
			if (!this.categories.insert(TicketCategoryDocument.of(category), Change.none())) {
				renew(category);
			}
		}
		this.seeds.replaceOne(Filters.eq("_id", SEED), new Document("_id", SEED).append("digest", digest),
				new ReplaceOptions().upsert(true));
	}

	private void renew(TicketCategory shipped) {
		this.categories.change(Filters.eq("_id", shipped.id()), Expected.any(), Change.none(),
				(stored) -> TicketCategoryDocument.of(new TicketCategory(stored.id(), stored.version() + 1,
						stored.createdAt(), shipped.updatedAt(), shipped.slug(), shipped.name(),
						shipped.defaultSkills(), shipped.defaultPriority(), shipped.route())));
	}

}
