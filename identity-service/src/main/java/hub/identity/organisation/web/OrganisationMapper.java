package hub.identity.organisation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import hub.identity.api.MoneyDto;
import hub.identity.api.NextStepActorDto;
import hub.identity.api.NextStepDto;
import hub.identity.api.OrganisationCreationDto;
import hub.identity.api.OrganisationDto;
import hub.identity.api.OrganisationKindDto;
import hub.identity.api.OrganisationPatchDto;
import hub.identity.api.OrganisationRoleDto;
import hub.identity.api.PageDto;
import hub.identity.api.SizeClassDto;
import hub.identity.api.VerificationDto;
import hub.identity.organisation.Organisation;
import hub.identity.organisation.OrganisationKind;
import hub.identity.organisation.Profile;
import hub.identity.organisation.SizeClass;
import hub.identity.organisation.Verification;
import hub.identity.organisation.Viewer;
import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.paging.Page;
import hub.platform.problem.FieldError;
import hub.platform.problem.Violations;
import hub.platform.web.MergePatch;
import org.jspecify.annotations.Nullable;

/** Organisations between the wire and the domain. */
final class OrganisationMapper {

	private OrganisationMapper() {
	}

	static Profile toDomain(OrganisationCreationDto body) {
		Violations violations = new Violations();
		Profile profile = new Profile(body.getLegalName(), body.getCountry(), toDomain(body.getKind()),
				body.getStaffCount(), euro(body.getAnnualTurnover(), "/annualTurnover", violations),
				euro(body.getBalanceSheetTotal(), "/balanceSheetTotal", violations), body.getFoundedOn(),
				(body.getSectors() != null) ? body.getSectors() : List.of(), body.getRegistrationNumber());
		violations.throwIfAny();
		return profile;
	}

	static Profile patched(Profile current, MergePatch patch, OrganisationPatchDto body) {
		Violations violations = new Violations();
		OrganisationKindDto kind = body.getKind();
		Profile profile = new Profile(patch.pickRequired("legalName", body.getLegalName(), current.legalName()),
				patch.pickRequired("country", body.getCountry(), current.country()),
				patch.pickRequired("kind", (kind != null) ? toDomain(kind) : null, current.kind()),
				patch.pick("staffCount", body.getStaffCount(), current.staffCount()),
				patch.pick("annualTurnover", euro(body.getAnnualTurnover(), "/annualTurnover", violations),
						current.annualTurnover()),
				patch.pick("balanceSheetTotal", euro(body.getBalanceSheetTotal(), "/balanceSheetTotal", violations),
						current.balanceSheetTotal()),
				patch.pick("foundedOn", body.getFoundedOn(), current.foundedOn()), sectors(current, patch, body),
				patch.pick("registrationNumber", body.getRegistrationNumber(), current.registrationNumber()));
		violations.throwIfAny();
		return profile;
	}

	static OrganisationDto toDto(Organisation organisation, Caller caller) {
		Profile profile = organisation.profile();
		OrganisationDto dto = new OrganisationDto(organisation.id(), organisation.version(), organisation.createdAt(),
				organisation.updatedAt(), allowedActions(organisation, caller), profile.legalName(), profile.country(),
				toDto(profile.kind()), profile.sectors(), toDto(organisation.verification()));
		dto.setStaffCount(profile.staffCount());
		dto.setAnnualTurnover(money(profile.annualTurnover()));
		dto.setBalanceSheetTotal(money(profile.balanceSheetTotal()));
		dto.setFoundedOn(profile.foundedOn());
		dto.setRegistrationNumber(profile.registrationNumber());
		profile.sizeClass().map(OrganisationMapper::toDto).ifPresent(dto::setSizeClass);
		dto.setVerificationReason(organisation.verificationReason());
		switch (organisation.verification()) {
			case PENDING ->
				dto.setNextStep(step(NextStepActorDto.KindEnum.FACTORY, "verifications", organisation.updatedAt()));
			case REFUSED ->
				dto.setNextStep(step(NextStepActorDto.KindEnum.ORGANISATION, "update", organisation.updatedAt()));
			case VERIFIED -> {
			}
		}
		return dto;
	}

	static NextStepDto step(NextStepActorDto.KindEnum actor, String action, Instant since) {
		return new NextStepDto(new NextStepActorDto(actor), action, since);
	}

	static PageDto toDto(Page<?> page) {
		PageDto dto = new PageDto(page.limit());
		dto.setNext(page.next());
		dto.setPrev(page.prev());
		return dto;
	}

	static List<OrganisationRoleDto> toDto(Set<Role> roles) {
		return roles.stream().sorted().map((role) -> OrganisationRoleDto.valueOf(role.name())).toList();
	}

	static Set<Role> toDomain(@Nullable Collection<OrganisationRoleDto> roles) {
		return (roles == null) ? Set.of() : roles.stream().map((role) -> switch (role) {
			case MEMBER -> Role.MEMBER;
			case ORG_ADMIN -> Role.ORG_ADMIN;
		}).collect(Collectors.toUnmodifiableSet());
	}

	static OrganisationKind toDomain(OrganisationKindDto kind) {
		return switch (kind) {
			case STARTUP -> OrganisationKind.STARTUP;
			case COMPANY -> OrganisationKind.COMPANY;
			case UNIVERSITY -> OrganisationKind.UNIVERSITY;
			case RESEARCH_ORGANISATION -> OrganisationKind.RESEARCH_ORGANISATION;
			case PUBLIC_BODY -> OrganisationKind.PUBLIC_BODY;
		};
	}

	static Verification toDomain(VerificationDto verification) {
		return switch (verification) {
			case PENDING -> Verification.PENDING;
			case VERIFIED -> Verification.VERIFIED;
			case REFUSED -> Verification.REFUSED;
		};
	}

	private static List<String> sectors(Profile current, MergePatch patch, OrganisationPatchDto body) {
		if (!patch.has("sectors")) {
			return current.sectors();
		}
		return (body.getSectors() != null && !patch.isNull("sectors")) ? body.getSectors() : List.of();
	}

	private static List<String> allowedActions(Organisation organisation, Caller caller) {
		List<String> actions = new ArrayList<>();
		Viewer viewer = Viewer.of(caller);
		if (viewer.isAdminOf(organisation)) {
			actions.addAll(List.of("update", "members", "invitations", "client-grants"));
		}
		else if (!viewer.rolesIn(organisation).isEmpty()) {
			actions.add("members");
		}
		if (caller.holdsAnywhere(Role.OPERATOR)) {
			actions.add("verifications");
		}
		return actions;
	}

	private static @Nullable BigDecimal euro(@Nullable MoneyDto money, String pointer, Violations violations) {
		if (money == null) {
			return null;
		}
		BigDecimal amount = new BigDecimal(money.getAmount());
		if (!"EUR".equals(money.getCurrency())) {
			violations.add(FieldError.member(pointer + "/currency", "CURRENCY"));
		}
		if (amount.signum() < 0) {
			violations.add(FieldError.member(pointer + "/amount", "NEGATIVE"));
		}
		return amount;
	}

	private static @Nullable MoneyDto money(@Nullable BigDecimal amount) {
		return (amount != null) ? new MoneyDto(amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString(), "EUR")
				: null;
	}

	private static OrganisationKindDto toDto(OrganisationKind kind) {
		return switch (kind) {
			case STARTUP -> OrganisationKindDto.STARTUP;
			case COMPANY -> OrganisationKindDto.COMPANY;
			case UNIVERSITY -> OrganisationKindDto.UNIVERSITY;
			case RESEARCH_ORGANISATION -> OrganisationKindDto.RESEARCH_ORGANISATION;
			case PUBLIC_BODY -> OrganisationKindDto.PUBLIC_BODY;
		};
	}

	private static VerificationDto toDto(Verification verification) {
		return switch (verification) {
			case PENDING -> VerificationDto.PENDING;
			case VERIFIED -> VerificationDto.VERIFIED;
			case REFUSED -> VerificationDto.REFUSED;
		};
	}

	private static SizeClassDto toDto(SizeClass size) {
		return switch (size) {
			case MICRO -> SizeClassDto.MICRO;
			case SMALL -> SizeClassDto.SMALL;
			case MEDIUM -> SizeClassDto.MEDIUM;
			case LARGE -> SizeClassDto.LARGE;
		};
	}

}
