package hub.access.project.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.bson.conversions.Bson;

import org.springframework.stereotype.Repository;

import hub.access.factory.Factory;
import hub.access.factory.Tenants;
import hub.access.project.Project;
import hub.access.project.ProjectFilter;
import hub.access.project.ProjectId;
import hub.access.project.Projects;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.NotFoundException;
import hub.platform.store.Change;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
import hub.platform.web.Expected;

/** Projects in the store. */
@Repository
class MongoProjects implements Projects {

	private final VersionedCollection<ProjectDocument> collection;

	private final Factory factory;

	MongoProjects(VersionedCollections collections, Factory factory) {
		this.collection = collections.of("projects", ProjectDocument.class, indexes());
		this.factory = factory;
	}

	@Override
	public Project add(Project project, Change change) {
		ProjectDocument document = ProjectDocument.of(project, this.factory.id());
		if (this.collection.insert(document, change)) {
			return project;
		}
		return this.collection.find(Filters.eq(ProjectDocument.ID, document.id()))
			.map(ProjectDocument::toDomain)
			.orElseThrow(NotFoundException::new);
	}

	@Override
	public Project getProject(Tenants tenants, ProjectId id) {
		return this.collection.find(one(tenants, id))
			.map(ProjectDocument::toDomain)
			.orElseThrow(NotFoundException::new);
	}

	@Override
	public Page<Project> listProjects(Tenants tenants, ProjectFilter filter, PageQuery query) {
		List<Bson> all = new ArrayList<>();
		all.add(visibleTo(tenants));
		if (filter.organisationId() != null) {
			all.add(Filters.eq(ProjectDocument.ORGANISATION_ID, filter.organisationId()));
		}
		if (filter.createdAfter() != null) {
			all.add(Filters.gte(ProjectDocument.CREATED_AT, filter.createdAfter()));
		}
		if (filter.createdBefore() != null) {
			all.add(Filters.lt(ProjectDocument.CREATED_AT, filter.createdBefore()));
		}
		return this.collection.page(Filters.and(all), query).map(ProjectDocument::toDomain);
	}

	@Override
	public Project update(Tenants tenants, ProjectId id, Expected expected, Change change,
			UnaryOperator<Project> next) {
		return this.collection
			.change(one(tenants, id), expected, change,
					(document) -> ProjectDocument.of(next.apply(document.toDomain()), this.factory.id()))
			.toDomain();
	}

	private static Bson one(Tenants tenants, ProjectId id) {
		return Filters.and(visibleTo(tenants), Filters.eq(ProjectDocument.ID, id.value()));
	}

	private static Bson visibleTo(Tenants tenants) {
		return tenants.everything() ? Filters.exists(ProjectDocument.VISIBLE_TO)
				: Filters.in(ProjectDocument.VISIBLE_TO, tenants.ids());
	}

	private static List<IndexModel> indexes() {
		return List.of(byTenantAnd(ProjectDocument.CREATED_AT), byTenantAnd(ProjectDocument.UPDATED_AT),
				byTenantAnd(ProjectDocument.TITLE_KEY));
	}

	private static IndexModel byTenantAnd(String member) {
		return new IndexModel(Indexes.ascending(ProjectDocument.VISIBLE_TO, member, ProjectDocument.ID));
	}

}
