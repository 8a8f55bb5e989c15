package hub.identity.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import hub.identity.organisation.Organisation;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.store.Change;
import hub.platform.web.Expected;
import org.jspecify.annotations.Nullable;

/**
 * All API clients that are not deleted.
 */
public interface ApiClients {

	/** Adds a client; one that is there under this id already is answered instead. */
	ApiClient add(ApiClient client, Change change);

	Optional<ApiClient> findClient(UUID id);

	ApiClient getClient(Administered administered, UUID id);

	Page<ApiClient> listClients(Administered administered, @Nullable UUID organisationId, PageQuery page);

	ApiClient update(Administered administered, UUID id, Expected expected, Change change,
			UnaryOperator<ApiClient> next);

	/**
	 * Whose clients the caller may see: those of the organisations that they administer,
	 * or all.
	 */
	record Administered(boolean everything, Set<UUID> organisationIds) {

		public Administered {
			organisationIds = Set.copyOf(organisationIds);
		}

		static Administered all() {
			return new Administered(true, Set.of());
		}

		static Administered by(UUID personId, List<Organisation> organisations) {
			return new Administered(false,
					organisations.stream()
						.filter((organisation) -> organisation.getMember(personId).isAdmin())
						.map(Organisation::id)
						.collect(Collectors.toUnmodifiableSet()));
		}

	}

}
