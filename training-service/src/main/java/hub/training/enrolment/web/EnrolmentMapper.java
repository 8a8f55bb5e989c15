package hub.training.enrolment.web;

import java.util.List;
import java.util.Locale;

import hub.platform.next.NextStep;
import hub.platform.paging.Page;
import hub.platform.problem.Texts;
import hub.training.api.EligibilityDto;
import hub.training.api.EligibilityVerdictDto;
import hub.training.api.EnrolmentDto;
import hub.training.api.EnrolmentListDto;
import hub.training.api.EnrolmentOutcomeDto;
import hub.training.api.EnrolmentRuleDto;
import hub.training.api.EnrolmentStatusDto;
import hub.training.api.NextStepActorDto;
import hub.training.api.NextStepDto;
import hub.training.api.PageDto;
import hub.training.enrolment.Enrolment;
import hub.training.enrolment.EnrolmentViews.View;
import hub.training.seat.EnrolmentStatus;
import hub.training.seat.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Between enrolments and their wire models.
 */
final class EnrolmentMapper {

	private EnrolmentMapper() {
	}

	static EnrolmentDto toDto(View view) {
		Enrolment enrolment = view.enrolment();
		EnrolmentDto dto = new EnrolmentDto(enrolment.id().value(), enrolment.version(), enrolment.createdAt(),
				enrolment.updatedAt(), view.actions(), enrolment.sessionId().value(), enrolment.courseId().value(),
				enrolment.courseTitle(), view.startsAt(), enrolment.person().subject(),
				EnrolmentStatusDto.fromValue(enrolment.status().name()), enrolment.statusSince());
		dto.setNextStep((view.nextStep() != null) ? toDto(view.nextStep()) : null);
		dto.setOrganisationId(enrolment.organisationId());
		if (enrolment.status() == EnrolmentStatus.WAITLISTED) {
			view.position().ifPresent(dto::setWaitlistPosition);
		}
		dto.setOfferEndsAt(enrolment.offerEndsAt());
		dto.setReason(enrolment.reason());
		return dto;
	}

	static EnrolmentListDto toDto(Page<View> page) {
		PageDto position = new PageDto(page.limit());
		position.setNext(page.next());
		position.setPrev(page.prev());
		return new EnrolmentListDto(page.items().stream().map(EnrolmentMapper::toDto).toList(), position);
	}

	static EligibilityDto toDto(List<Verdict> verdicts, Texts texts, Locale language) {
		return new EligibilityDto(verdicts.stream().allMatch(Verdict::satisfied),
				verdicts.stream().map((verdict) -> toDto(verdict, texts, language)).toList());
	}

	static List<EnrolmentStatus> statuses(@Nullable List<EnrolmentStatusDto> statuses) {
		return (statuses == null) ? List.of()
				: statuses.stream().map((status) -> EnrolmentStatus.valueOf(status.getValue())).toList();
	}

	static boolean isApproval(EnrolmentOutcomeDto outcome) {
		return switch (outcome) {
			case APPROVED -> true;
			case DECLINED -> false;
		};
	}

	private static EligibilityVerdictDto toDto(Verdict verdict, Texts texts, Locale language) {
		EligibilityVerdictDto dto = new EligibilityVerdictDto(EnrolmentRuleDto.fromValue(verdict.rule().name()),
				verdict.satisfied(), verdict.required());
		dto.setYourValue(verdict.yourValue());
		if (verdict.remedy() != null) {
			dto.setRemedy(texts.find(verdict.remedy(), verdict.values(), language).orElse(null));
		}
		return dto;
	}

	private static NextStepDto toDto(NextStep step) {
		NextStepActorDto actor = new NextStepActorDto(NextStepActorDto.KindEnum.fromValue(step.actor().kind().name()));
		actor.setName(step.actor().name());
		NextStepDto dto = new NextStepDto(actor, step.action(), step.since());
		dto.setDueAt(step.dueAt());
		dto.setOnExpiry(step.onExpiry());
		return dto;
	}

}
