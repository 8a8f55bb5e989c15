package hub.expertise.ticket;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.ids.SeedIds;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How callers stand to a ticket: scope and role and relation.
 */
class PartyTests {

	private final Ticket ticket = TicketFixtures.newTicket();

	@Test
	void aMemberWithTheScopeIsACustomer() {
		Party party = Party.of(member("colleague", "expertise:request"), this.ticket);

		assertThat(party.isCustomer()).isTrue();
		assertThat(party.isOwner()).isFalse();
		assertThat(party.isStaff()).isFalse();
	}

	@Test
	void aMemberWithoutTheScopeOnlyReads() {
		Party party = Party.of(member("member", "expertise:read"), this.ticket);

		assertThat(party.isCustomer()).isFalse();
		assertThat(party.isOwner()).isFalse();
	}

	@Test
	void theRequesterOwnsTheTicket() {
		assertThat(Party.of(member("member", "expertise:request"), this.ticket).isOwner()).isTrue();
	}

	@Test
	void theSameSubjectOfAnotherIssuerIsSomebodyElse() {
		Caller other = new Caller("https://elsewhere.test", "member", "c", Caller.Kind.USER,
				Set.of("expertise:request"), Map.of(TicketFixtures.STARTUP, Set.of(Role.MEMBER)), Map.of());

		assertThat(Party.of(other, this.ticket).isRequester()).isFalse();
	}

	@Test
	void anAdministratorOfTheOrganisationOwnsIt() {
		assertThat(
				Party.of(caller("org-admin", Set.of("expertise:request"), Role.ORG_ADMIN, null), this.ticket).isOwner())
			.isTrue();
	}

	@Test
	void aRequesterWhoHasLeftTheOrganisationOwnsNothing() {
		Party party = Party.of(caller("member", Set.of("expertise:request"), null, null), this.ticket);

		assertThat(party.isOwner()).isFalse();
		assertThat(party.isCustomer()).isFalse();
	}

	@Test
	void supportStaffOfTheFactoryWithTheScopeIsStaff() {
		assertThat(Party.of(staff("ai2f"), this.ticket).isStaff()).isTrue();
		assertThat(Party.of(staff("l-aif"), this.ticket).isStaff()).isFalse();
		assertThat(Party.of(caller("expert", Set.of("expertise:read"), null, "ai2f"), this.ticket).isStaff()).isFalse();
	}

	@Test
	void whoHoldsBothRolesSpeaksAsStaffButNotOnHisOwnTicket() {
		Set<String> scopes = Set.of("expertise:request", "expertise:handle");

		assertThat(Party.of(caller("both", scopes, Role.MEMBER, "ai2f"), this.ticket).side())
			.isEqualTo(TicketSide.STAFF);
		assertThat(Party.of(caller("member", scopes, Role.MEMBER, "ai2f"), this.ticket).side())
			.isEqualTo(TicketSide.CUSTOMER);
	}

	@Test
	void seesTicketsOfHisOrganisationsAndOfTheFactoriesHeSupports() {
		VisibleTickets visible = VisibleTickets.of(caller("both", Set.of(), Role.MEMBER, "ai2f"));

		assertThat(visible.organisationIds()).containsExactly(TicketFixtures.STARTUP);
		assertThat(visible.factoryIds()).containsExactly(TicketFixtures.FACTORY.id());
		assertThat(visible.all()).isFalse();
	}

	private static Caller member(String subject, String scope) {
		return caller(subject, Set.of(scope), Role.MEMBER, null);
	}

	private static Caller staff(String factory) {
		return caller("expert", Set.of("expertise:handle"), null, factory);
	}

	private static Caller caller(String subject, Set<String> scopes, @Nullable Role inStartup,
			@Nullable String supportAt) {
		return new Caller("https://hub.test", subject, "client", Caller.Kind.USER, scopes,
				(inStartup != null) ? Map.of(TicketFixtures.STARTUP, Set.of(inStartup)) : Map.of(),
				(supportAt != null) ? Map.of(SeedIds.of("factory", supportAt), Set.of(Role.SUPPORT_STAFF)) : Map.of());
	}

}
