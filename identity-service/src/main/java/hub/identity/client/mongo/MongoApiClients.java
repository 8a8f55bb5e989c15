package hub.identity.client.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import hub.identity.client.ApiClient;
import hub.identity.client.ApiClients;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.NotFoundException;
import hub.platform.store.Change;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
import hub.platform.web.Expected;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/** One document a client; the owning organisation is the tenant key. */
@Repository
class MongoApiClients implements ApiClients {

	private final VersionedCollection<ApiClientDocument> collection;

	MongoApiClients(VersionedCollections collections) {
		this.collection = collections.of("api_clients", ApiClientDocument.class,
				List.of(new IndexModel(Indexes.ascending(ApiClientDocument.ORGANISATION, ApiClientDocument.CREATED_AT,
						ApiClientDocument.ID)),
						new IndexModel(Indexes.ascending(ApiClientDocument.ORGANISATION, ApiClientDocument.NAME,
								ApiClientDocument.ID)),
						new IndexModel(Indexes.ascending(ApiClientDocument.CREATED_AT, ApiClientDocument.ID)),
						new IndexModel(Indexes.ascending(ApiClientDocument.NAME, ApiClientDocument.ID))));
	}

	@Override
	public ApiClient add(ApiClient client, Change change) {
		return this.collection.insert(ApiClientDocument.of(client), change) ? client
				: findClient(client.id()).orElseThrow(NotFoundException::new);
	}

	@Override
	public Optional<ApiClient> findClient(UUID id) {
		return this.collection.find(and(eq(ApiClientDocument.ID, id), eq(ApiClientDocument.DELETED, false)))
			.map(ApiClientDocument::toDomain);
	}

	@Override
	public ApiClient getClient(Administered administered, UUID id) {
		return this.collection.find(visible(administered, eq(ApiClientDocument.ID, id)))
			.orElseThrow(NotFoundException::new)
			.toDomain();
	}

	@Override
	public Page<ApiClient> listClients(Administered administered, @Nullable UUID organisationId, PageQuery page) {
		Bson filter = (organisationId != null)
				? visible(administered, eq(ApiClientDocument.ORGANISATION, organisationId)) : visible(administered);
		return this.collection.page(filter, page).map(ApiClientDocument::toDomain);
	}

	@Override
	public ApiClient update(Administered administered, UUID id, Expected expected, Change change,
			UnaryOperator<ApiClient> next) {
		return this.collection
			.change(visible(administered, eq(ApiClientDocument.ID, id)), expected, change,
					(found) -> ApiClientDocument.of(next.apply(found.toDomain())))
			.toDomain();
	}

	private static Bson visible(Administered administered, Bson... further) {
		List<Bson> filters = new ArrayList<>();
		if (!administered.everything()) {
			filters.add(in(ApiClientDocument.ORGANISATION, administered.organisationIds()));
		}
		filters.add(eq(ApiClientDocument.DELETED, false));
		filters.addAll(List.of(further));
		return and(filters);
	}

}
