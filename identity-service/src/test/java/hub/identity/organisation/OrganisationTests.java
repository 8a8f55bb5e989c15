package hub.identity.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Role;
import hub.platform.problem.DuplicateException;
import hub.platform.problem.InvalidStateException;
import hub.platform.problem.NotFoundException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OrganisationTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

	private static final UUID FOUNDER = UUID.fromString("00000000-0000-7000-8000-000000000001");

	private static final UUID COLLEAGUE = UUID.fromString("00000000-0000-7000-8000-000000000002");

	private final Organisation founded = Organisation.register(UUID.randomUUID(), profile("Atelier", "912 345"),
			FOUNDER, NOW);

	@Test
	void beginsWithItsFounderAsAdministratorAndUnverified() {
		assertThat(this.founded.getMember(FOUNDER).isAdmin()).isTrue();
		assertThat(this.founded.verification()).isEqualTo(Verification.PENDING);
	}

	@Test
	void countsEveryChange() {
		Organisation changed = this.founded.describedBy(profile("Other", "912 345"), NOW);

		assertThat(changed.version()).isEqualTo(2);
	}

	@Nested
	class ItsVerification {

		private final Organisation verified = OrganisationTests.this.founded.verified(Verification.VERIFIED, null, NOW);

		@Test
		void staysWhenWhatTheRegisterKnowsStays() {
			Profile grown = new Profile("Atelier", "FR", OrganisationKind.COMPANY, 80, null, null, null, List.of(),
					"912 345");

			assertThat(this.verified.describedBy(grown, NOW).verification()).isEqualTo(Verification.VERIFIED);
		}

		@Test
		void isPendingAgainWhenTheNameChanges() {
			assertThat(this.verified.describedBy(profile("Renamed", "912 345"), NOW).verification())
				.isEqualTo(Verification.PENDING);
		}

		@Test
		void isPendingAgainWhenTheNumberChanges() {
			assertThat(this.verified.describedBy(profile("Atelier", "912 346"), NOW).verification())
				.isEqualTo(Verification.PENDING);
		}

	}

	@Nested
	class ItsLastAdministrator {

		@Test
		void cannotLeave() {
			assertThatExceptionOfType(InvalidStateException.class)
				.isThrownBy(() -> OrganisationTests.this.founded.without(FOUNDER, NOW));
		}

		@Test
		void cannotLoseTheRole() {
			assertThatExceptionOfType(InvalidStateException.class)
				.isThrownBy(() -> OrganisationTests.this.founded.withRoles(FOUNDER, Set.of(Role.MEMBER), NOW));
		}

		@Test
		void mayGoWhenThereIsAnother() {
			Organisation two = OrganisationTests.this.founded
				.accepting(invitation(OrganisationTests.this.founded, Set.of(Role.ORG_ADMIN)), COLLEAGUE, NOW);

			assertThat(two.without(FOUNDER, NOW).findMember(FOUNDER)).isEmpty();
		}

	}

	@Nested
	class AnInvitation {

		@Test
		void makesOneMemberWithItsRoles() {
			Invitation invitation = Invitation.to(UUID.randomUUID(), "a@b.example", Set.of(Role.MEMBER), "hash", NOW);
			Organisation inviting = OrganisationTests.this.founded.inviting(invitation, NOW);

			Organisation joined = inviting.accepting(inviting.getInvitation("hash"), COLLEAGUE, NOW);

			assertThat(joined.getMember(COLLEAGUE).roles()).containsExactly(Role.MEMBER);
			assertThat(joined.getInvitation("hash").status(NOW)).isEqualTo(InvitationStatus.ACCEPTED);
			assertThatExceptionOfType(InvalidStateException.class)
				.isThrownBy(() -> joined.accepting(joined.getInvitation("hash"), UUID.randomUUID(), NOW));
		}

		@Test
		void endsAfterTwoWeeks() {
			Invitation invitation = Invitation.to(UUID.randomUUID(), "a@b.example", Set.of(Role.MEMBER), "hash", NOW);
			Instant late = NOW.plus(Invitation.LIFETIME);

			assertThat(invitation.status(late.minusMillis(1))).isEqualTo(InvitationStatus.PENDING);
			assertThat(invitation.status(late)).isEqualTo(InvitationStatus.EXPIRED);
		}

		@Test
		void isOfNoUseToAMember() {
			Invitation invitation = invitation(OrganisationTests.this.founded, Set.of(Role.MEMBER));

			assertThatExceptionOfType(DuplicateException.class)
				.isThrownBy(() -> OrganisationTests.this.founded.accepting(invitation, FOUNDER, NOW));
		}

		@Test
		void isGoneOnceRevoked() {
			Invitation invitation = Invitation.to(UUID.randomUUID(), "a@b.example", Set.of(Role.MEMBER), "hash", NOW);
			Organisation inviting = OrganisationTests.this.founded.inviting(invitation, NOW);

			Organisation revoked = inviting.withoutInvitation(invitation.id(), NOW);

			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> revoked.getInvitation("hash"));
		}

		@Test
		void makesRoomForNewOnesWhenItIsSettled() {
			Organisation full = OrganisationTests.this.founded;
			for (int number = 0; number < Organisation.MAX_INVITATIONS; number++) {
				full = full.inviting(
						Invitation.to(UUID.randomUUID(), "a@b.example", Set.of(Role.MEMBER), "hash-" + number, NOW),
						NOW);
			}
			Organisation crowded = full;
			Invitation further = Invitation.to(UUID.randomUUID(), "a@b.example", Set.of(Role.MEMBER), "further", NOW);

			assertThatExceptionOfType(TooManyException.class).isThrownBy(() -> crowded.inviting(further, NOW));
			assertThat(crowded.inviting(further, NOW.plus(Invitation.LIFETIME)).invitations())
				.hasSize(Organisation.MAX_INVITATIONS);
		}

	}

	@Nested
	class AClientGrant {

		private final UUID client = UUID.randomUUID();

		@Test
		void isGivenOnceToAClient() {
			Organisation granting = OrganisationTests.this.founded
				.granting(ClientGrant.of(UUID.randomUUID(), this.client, "Portal", Set.of(Role.MEMBER), NOW), NOW);

			assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> granting
				.granting(ClientGrant.of(UUID.randomUUID(), this.client, "Portal", Set.of(Role.MEMBER), NOW), NOW));
		}

		@Test
		void canBeTakenBack() {
			UUID id = UUID.randomUUID();
			Organisation granting = OrganisationTests.this.founded
				.granting(ClientGrant.of(id, this.client, "Portal", Set.of(Role.MEMBER), NOW), NOW);

			assertThat(granting.withoutGrant(id, NOW).clientGrants()).isEmpty();
		}

	}

	@Nested
	class TheRegistrationNumber {

		@Test
		void isTheSameWhateverItsSpacesAndCase() {
			assertThat(profile("A", "rcs 912-345").registrationKey())
				.isEqualTo(profile("B", "RCS 912345").registrationKey());
		}

		@Test
		void countsWithinACountry() {
			Profile german = new Profile("A", "DE", OrganisationKind.STARTUP, null, null, null, null, List.of(), "1 2");

			assertThat(german.registrationKey()).contains("DE:12").isNotEqualTo(profile("A", "1 2").registrationKey());
		}

	}

	private static Invitation invitation(Organisation organisation, Set<Role> roles) {
		return Invitation.to(UUID.randomUUID(), "a@b.example", roles, "hash", organisation.createdAt());
	}

	private static Profile profile(String name, String number) {
		return new Profile(name, "FR", OrganisationKind.STARTUP, 6, null, null, null, List.of(), number);
	}

}
