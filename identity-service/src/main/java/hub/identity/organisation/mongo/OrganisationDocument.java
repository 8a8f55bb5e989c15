package hub.identity.organisation.mongo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import hub.identity.organisation.ClientGrant;
import hub.identity.organisation.Invitation;
import hub.identity.organisation.Member;
import hub.identity.organisation.Organisation;
import hub.identity.organisation.OrganisationKind;
import hub.identity.organisation.Profile;
import hub.identity.organisation.Verification;
import hub.platform.caller.Role;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in the store. Purpose: who acts for whom. Retention: while the
 * organisation uses the hub. Erasure: a person's membership goes with the person.
 *
 * @param registrationKey unique; the id where there is no registration number, since a
 * full unique index takes no absent member twice
 * @param legalNameKey the name in lower case, to sort by
 */
public record OrganisationDocument(@BsonId UUID id, long version, Instant createdAt, Instant updatedAt,
		String legalName, String legalNameKey, String country, String kind, @Nullable Integer staffCount,
		@Nullable BigDecimal annualTurnover, @Nullable BigDecimal balanceSheetTotal, @Nullable String foundedOn,
		List<String> sectors, @Nullable String registrationNumber, String registrationKey, String verification,
		@Nullable String verificationReason, List<MemberPart> members, List<InvitationPart> invitations,
		List<GrantPart> clientGrants) {

	static final String ID = "_id";

	static final String CREATED_AT = "createdAt";

	static final String LEGAL_NAME_KEY = "legalNameKey";

	static final String COUNTRY = "country";

	static final String KIND = "kind";

	static final String VERIFICATION = "verification";

	static final String REGISTRATION_KEY = "registrationKey";

	static final String MEMBER = "members.personId";

	static final String INVITATION_TOKEN = "invitations.tokenHash";

	static final String GRANTED_CLIENT = "clientGrants.clientId";

	static OrganisationDocument of(Organisation organisation) {
		Profile profile = organisation.profile();
		LocalDate foundedOn = profile.foundedOn();
		return new OrganisationDocument(organisation.id(), organisation.version(), organisation.createdAt(),
				organisation.updatedAt(), profile.legalName(), profile.legalName().toLowerCase(Locale.ROOT),
				profile.country(), profile.kind().name(), profile.staffCount(), profile.annualTurnover(),
				profile.balanceSheetTotal(), (foundedOn != null) ? foundedOn.toString() : null, profile.sectors(),
				profile.registrationNumber(), profile.registrationKey().orElse(organisation.id().toString()),
				organisation.verification().name(), organisation.verificationReason(),
				organisation.members().stream().map(MemberPart::of).toList(),
				organisation.invitations().stream().map(InvitationPart::of).toList(),
				organisation.clientGrants().stream().map(GrantPart::of).toList());
	}

	Organisation toDomain() {
		Profile profile = new Profile(this.legalName, this.country, OrganisationKind.valueOf(this.kind),
				this.staffCount, this.annualTurnover, this.balanceSheetTotal,
				(this.foundedOn != null) ? LocalDate.parse(this.foundedOn) : null, this.sectors,
				this.registrationNumber);
		return new Organisation(this.id, this.version, this.createdAt, this.updatedAt, profile,
				Verification.valueOf(this.verification), this.verificationReason,
				this.members.stream().map(MemberPart::toDomain).toList(),
				this.invitations.stream().map(InvitationPart::toDomain).toList(),
				this.clientGrants.stream().map(GrantPart::toDomain).toList());
	}

	private static List<String> names(Set<Role> roles) {
		return roles.stream().map(Role::name).sorted().toList();
	}

	private static Set<Role> roles(List<String> names) {
		return names.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
	}

	/** A member in the store. */
	public record MemberPart(UUID personId, long version, Instant createdAt, Instant updatedAt, List<String> roles) {

		static MemberPart of(Member member) {
			return new MemberPart(member.personId(), member.version(), member.createdAt(), member.updatedAt(),
					names(member.roles()));
		}

		Member toDomain() {
			return new Member(this.personId, this.version, this.createdAt, this.updatedAt,
					OrganisationDocument.roles(this.roles));
		}

	}

	/** An invitation in the store. */
	public record InvitationPart(UUID id, long version, Instant createdAt, Instant updatedAt, String email,
			List<String> roles, String tokenHash, Instant expiresAt, @Nullable UUID acceptedBy) {

		static InvitationPart of(Invitation invitation) {
			return new InvitationPart(invitation.id(), invitation.version(), invitation.createdAt(),
					invitation.updatedAt(), invitation.email(), names(invitation.roles()), invitation.tokenHash(),
					invitation.expiresAt(), invitation.acceptedBy());
		}

		Invitation toDomain() {
			return new Invitation(this.id, this.version, this.createdAt, this.updatedAt, this.email,
					OrganisationDocument.roles(this.roles), this.tokenHash, this.expiresAt, this.acceptedBy);
		}

	}

	/** A client grant in the store. */
	public record GrantPart(UUID id, long version, Instant createdAt, Instant updatedAt, UUID clientId,
			String clientName, List<String> roles) {

		static GrantPart of(ClientGrant grant) {
			return new GrantPart(grant.id(), grant.version(), grant.createdAt(), grant.updatedAt(), grant.clientId(),
					grant.clientName(), names(grant.roles()));
		}

		ClientGrant toDomain() {
			return new ClientGrant(this.id, this.version, this.createdAt, this.updatedAt, this.clientId,
					this.clientName, OrganisationDocument.roles(this.roles));
		}

	}

}
