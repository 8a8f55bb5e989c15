package hub.identity.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import hub.platform.caller.Role;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.store.Change;
import hub.platform.web.Expected;

/**
 * All organisations. What a viewer cannot see is not there.
 */
public interface Organisations {

	/**
	 * Adds an organisation; one that is there under this id already is answered instead.
	 * @throws hub.platform.problem.DuplicateException when its registration number is
	 * taken in its country
	 */
	Organisation add(Organisation organisation, Change change);

	/** Adds those whose ids are free, in one go; for the demo. */
	void addAll(List<Organisation> organisations);

	Organisation getOrganisation(Viewer viewer, UUID id);

	/** The organisation that made the invitation with this token. */
	Organisation getByInvitation(String tokenHash);

	Page<Organisation> listOrganisations(Viewer viewer, Wanted wanted, PageQuery page);

	/** Changes an organisation; {@code next} refuses what must not be. */
	Organisation update(Viewer viewer, UUID id, Expected expected, Change change, UnaryOperator<Organisation> next);

	Page<Member> listMembers(Viewer viewer, UUID id, Set<Role> roles, PageQuery page);

	Page<Invitation> listInvitations(Viewer viewer, UUID id, Set<InvitationStatus> statuses, PageQuery page);

	Page<ClientGrant> listClientGrants(Viewer viewer, UUID id, PageQuery page);

	/** The organisations of a person, those joined last first. */
	List<Organisation> organisationsOf(UUID personId);

	/** The organisations that let an API client act for them. */
	List<Organisation> organisationsGranting(UUID clientId);

	Optional<Organisation> findOrganisation(UUID id);

	/**
	 * Which organisations a list shows; an empty set means any.
	 */
	record Wanted(Set<String> countries, Set<OrganisationKind> kinds, Set<Verification> verifications) {

		public Wanted {
			countries = Set.copyOf(countries);
			kinds = Set.copyOf(kinds);
			verifications = Set.copyOf(verifications);
		}

	}

}
