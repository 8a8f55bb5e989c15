package hub.access.application.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import hub.access.application.Application;
import hub.access.application.ApplicationFilter;
import hub.access.application.ApplicationId;
import hub.access.application.Applications;
import hub.access.factory.Factory;
import hub.access.factory.Tenants;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.NotFoundException;
import hub.platform.store.Change;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
import hub.platform.web.Expected;

/** Applications in the store. */
@Repository
class MongoApplications implements Applications {

	private final VersionedCollection<ApplicationDocument> collection;

	private final Factory factory;

	MongoApplications(VersionedCollections collections, Factory factory) {
		this.collection = collections.of("applications", ApplicationDocument.class, indexes());
		this.factory = factory;
	}

	@Override
	public Application add(Application application, Change change) {
		ApplicationDocument document = ApplicationDocument.of(application, this.factory.id());
		if (this.collection.insert(document, change)) {
			return application;
		}
		return this.collection.find(Filters.eq(ApplicationDocument.ID, document.id()))
			.map(ApplicationDocument::toDomain)
			.orElseThrow(NotFoundException::new);
	}

	@Override
	public Application getApplication(Tenants tenants, ApplicationId id) {
		return this.collection.find(one(tenants, id))
			.map(ApplicationDocument::toDomain)
			.orElseThrow(NotFoundException::new);
	}

	@Override
	public Page<Application> listApplications(Tenants tenants, ApplicationFilter filter, PageQuery query) {
		List<Bson> all = new ArrayList<>();
		all.add(visibleTo(tenants));
		addEqual(all, ApplicationDocument.ORGANISATION_ID, filter.organisationId());
		addEqual(all, ApplicationDocument.PROJECT_ID, filter.projectId());
		addEqual(all, ApplicationDocument.ACCESS_MODE_ID, filter.accessModeId());
		addEqual(all, ApplicationDocument.REFERENCE, filter.reference());
		if (!filter.statuses().isEmpty()) {
			all.add(Filters.in(ApplicationDocument.STATUS, filter.statuses().stream().map(Enum::name).toList()));
		}
		if (filter.createdAfter() != null) {
			all.add(Filters.gte(ApplicationDocument.CREATED_AT, filter.createdAfter()));
		}
		if (filter.createdBefore() != null) {
			all.add(Filters.lt(ApplicationDocument.CREATED_AT, filter.createdBefore()));
		}
		return this.collection.page(Filters.and(all), query).map(ApplicationDocument::toDomain);
	}

	@Override
	public Application update(Tenants tenants, ApplicationId id, Expected expected, Change change,
			UnaryOperator<Application> next) {
		return this.collection
			.change(one(tenants, id), expected, change,
					(document) -> ApplicationDocument.of(next.apply(document.toDomain()), this.factory.id()))
			.toDomain();
	}

	private static Bson one(Tenants tenants, ApplicationId id) {
		return Filters.and(visibleTo(tenants), Filters.eq(ApplicationDocument.ID, id.value()));
	}

	private static Bson visibleTo(Tenants tenants) {
		return tenants.everything() ? Filters.exists(ApplicationDocument.VISIBLE_TO)
				: Filters.in(ApplicationDocument.VISIBLE_TO, tenants.ids());
	}

	private static void addEqual(List<Bson> all, String member, @Nullable Object value) {
		if (value != null) {
			all.add(Filters.eq(member, value));
		}
	}

	private static List<IndexModel> indexes() {
		return List.of(byTenantAnd(ApplicationDocument.CREATED_AT), byTenantAnd(ApplicationDocument.UPDATED_AT),
				byTenantAnd(ApplicationDocument.TITLE_KEY),
				new IndexModel(Indexes.ascending(ApplicationDocument.VISIBLE_TO, ApplicationDocument.PROJECT_ID,
						ApplicationDocument.CREATED_AT, ApplicationDocument.ID)),
				new IndexModel(Indexes.ascending(ApplicationDocument.REFERENCE), new IndexOptions().unique(true)));
	}

	private static IndexModel byTenantAnd(String member) {
		return new IndexModel(Indexes.ascending(ApplicationDocument.VISIBLE_TO, member, ApplicationDocument.ID));
	}

}
