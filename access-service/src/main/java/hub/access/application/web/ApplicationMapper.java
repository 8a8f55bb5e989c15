package hub.access.application.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import hub.access.api.AnswerDto;
import hub.access.api.ApplicationDto;
import hub.access.api.ApplicationPageDto;
import hub.access.api.ApplicationStatusDto;
import hub.access.api.CompletenessDto;
import hub.access.api.ComputeRequestDto;
import hub.access.api.NextStepActorDto;
import hub.access.api.NextStepActorDto.KindEnum;
import hub.access.api.NextStepDto;
import hub.access.api.PageDto;
import hub.access.api.WithdrawalDto;
import hub.access.application.Application;
import hub.access.application.ApplicationStatus;
import hub.access.application.ApplicationView;
import hub.access.application.Submission;
import hub.access.application.Withdrawal;
import hub.access.content.Answer;
import hub.access.content.ApplicationContent;
import hub.access.content.ComputeRequest;
import hub.access.hours.GpuHours;

import hub.platform.next.NextStep;
import hub.platform.paging.Page;
import hub.platform.problem.FieldError;
import hub.platform.problem.Violations;

/** Applications as the contract shows and receives them. */
final class ApplicationMapper {

	private ApplicationMapper() {
	}

	static ApplicationDto toDto(ApplicationView view) {
		Application application = view.application();
		ApplicationContent content = application.content();
		ApplicationDto dto = new ApplicationDto(application.id().value(), application.version(),
				application.createdAt(), application.updatedAt(), view.allowedActions(), application.reference(),
				toDto(application.status()), application.organisationId(), application.projectId().value(),
				application.accessModeId().value(), content.title(),
				content.answers().stream().map((answer) -> new AnswerDto(answer.field(), answer.value())).toList(),
				content.requests()
					.stream()
					.map((request) -> new ComputeRequestDto(request.partitionId(), request.hours().value()))
					.toList(),
				new CompletenessDto(view.completeness().score(), view.completeness().missing()));
		dto.setNextStep(toDto(view.nextStep()));
		dto.setDurationMonths(content.durationMonths());
		dto.setEstimateId(content.estimateId());
		dto.setCutOffAt(view.cutOffAt());
		Submission submission = application.submission();
		if (submission != null) {
			dto.setSubmittedAt(submission.at());
			dto.setAccessModeVersion(submission.accessModeVersion());
		}
		Withdrawal withdrawal = application.withdrawal();
		if (withdrawal != null) {
			dto.setWithdrawal(new WithdrawalDto(withdrawal.at()).reason(withdrawal.reason()));
		}
		return dto;
	}

	static ApplicationPageDto toDto(Page<ApplicationView> page) {
		return new ApplicationPageDto(page.items().stream().map(ApplicationMapper::toDto).toList(),
				new PageDto(page.limit()).next(page.next()).prev(page.prev()));
	}

	static List<Answer> toAnswers(List<AnswerDto> answers) {
		return answers.stream().map((answer) -> new Answer(answer.getField(), answer.getValue())).toList();
	}

	static List<ComputeRequest> toRequests(List<ComputeRequestDto> requests) {
		Violations violations = new Violations();
		List<ComputeRequest> converted = new ArrayList<>();
		for (int index = 0; index < requests.size(); index++) {
			ComputeRequestDto request = requests.get(index);
			if (GpuHours.isCountable(request.getGpuHours())) {
				converted.add(new ComputeRequest(request.getPartitionId(), new GpuHours(request.getGpuHours())));
			}
			else {
				violations.add(FieldError.member("/requests/" + index + "/gpuHours", "TOO_PRECISE",
						Map.of("decimals", GpuHours.SCALE)));
			}
		}
		violations.throwIfAny();
		return converted;
	}

	static ApplicationStatus toDomain(ApplicationStatusDto status) {
		return switch (status) {
			case DRAFT -> ApplicationStatus.DRAFT;
			case SUBMITTED -> ApplicationStatus.SUBMITTED;
			case ELIGIBILITY -> ApplicationStatus.ELIGIBILITY;
			case TECHNICAL_REVIEW -> ApplicationStatus.TECHNICAL_REVIEW;
			case PEER_REVIEW -> ApplicationStatus.PEER_REVIEW;
			case RETURNED -> ApplicationStatus.RETURNED;
			case AWARDED -> ApplicationStatus.AWARDED;
			case REJECTED -> ApplicationStatus.REJECTED;
			case WITHDRAWN -> ApplicationStatus.WITHDRAWN;
		};
	}

	private static ApplicationStatusDto toDto(ApplicationStatus status) {
		return switch (status) {
			case DRAFT -> ApplicationStatusDto.DRAFT;
			case SUBMITTED -> ApplicationStatusDto.SUBMITTED;
			case ELIGIBILITY -> ApplicationStatusDto.ELIGIBILITY;
			case TECHNICAL_REVIEW -> ApplicationStatusDto.TECHNICAL_REVIEW;
			case PEER_REVIEW -> ApplicationStatusDto.PEER_REVIEW;
			case RETURNED -> ApplicationStatusDto.RETURNED;
			case AWARDED -> ApplicationStatusDto.AWARDED;
			case REJECTED -> ApplicationStatusDto.REJECTED;
			case WITHDRAWN -> ApplicationStatusDto.WITHDRAWN;
		};
	}

	private static @Nullable NextStepDto toDto(@Nullable NextStep step) {
		if (step == null) {
			return null;
		}
		KindEnum kind = switch (step.actor().kind()) {
			case CALLER -> KindEnum.CALLER;
			case ORGANISATION -> KindEnum.ORGANISATION;
			case FACTORY -> KindEnum.FACTORY;
			case SYSTEM -> KindEnum.SYSTEM;
		};
		return new NextStepDto(new NextStepActorDto(kind).name(step.actor().name()), step.action(), step.since())
			.dueAt(step.dueAt())
			.onExpiry(step.onExpiry());
	}

}
