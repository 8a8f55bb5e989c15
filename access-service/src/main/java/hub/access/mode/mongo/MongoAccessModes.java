package hub.access.mode.mongo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.conversions.Bson;

import org.springframework.stereotype.Repository;

import hub.access.mode.AccessMode;
import hub.access.mode.AccessModeId;
import hub.access.mode.AccessModes;
import hub.access.mode.ModeFilter;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.store.Change;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;

/** Access modes in the store. They are public, so no tenant is in the queries. */
@Repository
class MongoAccessModes implements AccessModes {

	private final VersionedCollection<AccessModeDocument> collection;

	MongoAccessModes(VersionedCollections collections) {
		this.collection = collections.of("access_modes", AccessModeDocument.class, indexes());
	}

	@Override
	public Optional<AccessMode> findAccessMode(AccessModeId id) {
		return this.collection.find(Filters.eq(AccessModeDocument.ID, id.value())).map(AccessModeDocument::toDomain);
	}

	@Override
	public Page<AccessMode> listAccessModes(ModeFilter filter, PageQuery query) {
		List<Bson> all = new ArrayList<>();
		all.add(Filters.exists(AccessModeDocument.SLUG));
		if (filter.slug() != null) {
			all.add(Filters.eq(AccessModeDocument.SLUG, filter.slug()));
		}
		if (filter.programme() != null) {
			all.add(Filters.eq(AccessModeDocument.PROGRAMME, filter.programme()));
		}
		addAnyOf(all, AccessModeDocument.ELIGIBILITY, filter.eligibility());
		addAnyOf(all, AccessModeDocument.SELECTION, filter.selections());
		addAnyOf(all, AccessModeDocument.STEPS, filter.steps());
		return this.collection.page(Filters.and(all), query).map(AccessModeDocument::toDomain);
	}

	@Override
	public List<AccessMode> allAccessModes() {
		return this.collection.raw()
			.find()
			.sort(Sorts.ascending(AccessModeDocument.NAME, AccessModeDocument.ID))
			.map(AccessModeDocument::toDomain)
			.into(new ArrayList<>());
	}

	@Override
	public void addMissing(List<AccessMode> modes) {
		Set<UUID> known = new HashSet<>();
		this.collection.raw().find().map(AccessModeDocument::id).into(known);
		modes.stream()
			.filter((mode) -> !known.contains(mode.id().value()))
			.map(AccessModeDocument::of)
			.forEach((document) -> this.collection.insert(document, Change.none()));
	}

	private static void addAnyOf(List<Bson> all, String member, List<String> values) {
		if (!values.isEmpty()) {
			all.add(Filters.in(member, values));
		}
	}

	private static List<IndexModel> indexes() {
		return List.of(new IndexModel(Indexes.ascending(AccessModeDocument.SLUG), new IndexOptions().unique(true)),
				new IndexModel(Indexes.ascending(AccessModeDocument.NAME, AccessModeDocument.ID)));
	}

}
