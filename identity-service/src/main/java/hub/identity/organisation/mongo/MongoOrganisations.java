package hub.identity.organisation.mongo;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import hub.identity.organisation.ClientGrant;
import hub.identity.organisation.Invitation;
import hub.identity.organisation.InvitationStatus;
import hub.identity.organisation.Member;
import hub.identity.organisation.Organisation;
import hub.identity.organisation.Organisations;
import hub.identity.organisation.Viewer;
import hub.platform.caller.Role;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.DuplicateException;
import hub.platform.problem.NotFoundException;
import hub.platform.store.Change;
import hub.platform.store.DuplicateKeyException;
import hub.platform.store.VersionedCollection;
import hub.platform.store.VersionedCollections;
import hub.platform.web.Expected;
import org.bson.conversions.Bson;

import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/** One document an organisation; the members' ids are the tenant key. */
@Repository
class MongoOrganisations implements Organisations {

	private final VersionedCollection<OrganisationDocument> collection;

	private final InstantSource clock;

	MongoOrganisations(VersionedCollections collections, InstantSource clock) {
		this.clock = clock;
		this.collection = collections.of("organisations", OrganisationDocument.class,
				List.of(new IndexModel(Indexes.ascending(OrganisationDocument.REGISTRATION_KEY),
						new IndexOptions().unique(true)),
						new IndexModel(Indexes.ascending(OrganisationDocument.MEMBER, OrganisationDocument.CREATED_AT,
								OrganisationDocument.ID)),
						new IndexModel(Indexes.ascending(OrganisationDocument.MEMBER,
								OrganisationDocument.LEGAL_NAME_KEY, OrganisationDocument.ID)),
						new IndexModel(Indexes.ascending(OrganisationDocument.CREATED_AT, OrganisationDocument.ID)),
						new IndexModel(Indexes.ascending(OrganisationDocument.LEGAL_NAME_KEY, OrganisationDocument.ID)),
						new IndexModel(Indexes.ascending(OrganisationDocument.INVITATION_TOKEN)),
						new IndexModel(Indexes.ascending(OrganisationDocument.GRANTED_CLIENT))));
	}

	@Override
	public Organisation add(Organisation organisation, Change change) {
		try {
			boolean added = this.collection.insert(OrganisationDocument.of(organisation), change);
			return added ? organisation : findOrganisation(organisation.id()).orElseThrow(NotFoundException::new);
		}
		catch (DuplicateKeyException ex) {
			throw taken();
		}
	}

	@Override
	public void addAll(List<Organisation> organisations) {
		Set<UUID> there = this.collection.raw()
			.find(in(OrganisationDocument.ID, organisations.stream().map(Organisation::id).toList()))
			.map(OrganisationDocument::id)
			.into(new HashSet<>());
		List<OrganisationDocument> missing = organisations.stream()
			.filter((organisation) -> !there.contains(organisation.id()))
			.map(OrganisationDocument::of)
			.toList();
		if (!missing.isEmpty()) {
			this.collection.raw().insertMany(missing);
		}
	}

	@Override
	public Organisation getOrganisation(Viewer viewer, UUID id) {
		return this.collection.find(and(eq(OrganisationDocument.ID, id), visible(viewer)))
			.orElseThrow(NotFoundException::new)
			.toDomain();
	}

	@Override
	public Organisation getByInvitation(String tokenHash) {
		return this.collection.find(eq(OrganisationDocument.INVITATION_TOKEN, tokenHash))
			.orElseThrow(NotFoundException::new)
			.toDomain();
	}

	@Override
	public Page<Organisation> listOrganisations(Viewer viewer, Wanted wanted, PageQuery page) {
		List<Bson> filters = new ArrayList<>();
		filters.add(visible(viewer));
		any(filters, OrganisationDocument.COUNTRY, wanted.countries());
		any(filters, OrganisationDocument.KIND, wanted.kinds().stream().map(Enum::name).toList());
		any(filters, OrganisationDocument.VERIFICATION, wanted.verifications().stream().map(Enum::name).toList());
		return this.collection.page((filters.size() == 1) ? filters.getFirst() : and(filters), page)
			.map(OrganisationDocument::toDomain);
	}

	@Override
	public Organisation update(Viewer viewer, UUID id, Expected expected, Change change,
			UnaryOperator<Organisation> next) {
		Bson filter = and(eq(OrganisationDocument.ID, id), visible(viewer));
		try {
			return this.collection
				.change(filter, expected, change, (found) -> OrganisationDocument.of(next.apply(found.toDomain())))
				.toDomain();
		}
		catch (DuplicateKeyException ex) {
			throw taken();
		}
	}

	@Override
	public Page<Member> listMembers(Viewer viewer, UUID id, Set<Role> roles, PageQuery page) {
		List<Member> members = getOrganisation(viewer, id).members()
			.stream()
			.filter((member) -> roles.isEmpty() || member.roles().stream().anyMatch(roles::contains))
			.toList();
		return EmbeddedPages.of(members, Member::createdAt, Member::personId, page);
	}

	@Override
	public Page<Invitation> listInvitations(Viewer viewer, UUID id, Set<InvitationStatus> statuses, PageQuery page) {
		List<Invitation> invitations = viewer.requireAdminOf(getOrganisation(viewer, id))
			.invitations()
			.stream()
			.filter((invitation) -> statuses.isEmpty() || statuses.contains(invitation.status(this.clock.instant())))
			.toList();
		return EmbeddedPages.of(invitations, Invitation::createdAt, Invitation::id, page);
	}

	@Override
	public Page<ClientGrant> listClientGrants(Viewer viewer, UUID id, PageQuery page) {
		return EmbeddedPages.of(getOrganisation(viewer, id).clientGrants(), ClientGrant::createdAt, ClientGrant::id,
				page);
	}

	@Override
	public List<Organisation> organisationsOf(UUID personId) {
		return all(eq(OrganisationDocument.MEMBER, personId));
	}

	@Override
	public List<Organisation> organisationsGranting(UUID clientId) {
		return all(eq(OrganisationDocument.GRANTED_CLIENT, clientId));
	}

	@Override
	public Optional<Organisation> findOrganisation(UUID id) {
		return this.collection.find(eq(OrganisationDocument.ID, id)).map(OrganisationDocument::toDomain);
	}

	private List<Organisation> all(Bson filter) {
		return StreamSupport
			.stream(this.collection.raw()
				.find(filter)
				.sort(Sorts.descending(OrganisationDocument.CREATED_AT))
				.spliterator(), false)
			.map(OrganisationDocument::toDomain)
			.toList();
	}

	private static Bson visible(Viewer viewer) {
		if (viewer.everything()) {
			return Filters.empty();
		}
		UUID person = viewer.personId();
		return (person != null) ? eq(OrganisationDocument.MEMBER, person)
				: in(OrganisationDocument.ID, viewer.granted());
	}

	private static void any(List<Bson> filters, String member, Collection<String> values) {
		if (!values.isEmpty()) {
			filters.add(in(member, List.copyOf(values)));
		}
	}

	private static DuplicateException taken() {
		return new DuplicateException("registration-number-taken", Map.of("pointer", "/registrationNumber"));
	}

}
