package hub.access.application.mongo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import hub.access.application.Application;
import hub.access.application.ApplicationId;
import hub.access.application.ApplicationStatus;
import hub.access.application.Submission;
import hub.access.application.Withdrawal;
import hub.access.content.Answer;
import hub.access.content.ApplicationContent;
import hub.access.content.ComputeRequest;
import hub.access.hours.GpuHours;
import hub.access.mode.AccessModeId;
import hub.access.mode.EvaluationStep;
import hub.access.project.ProjectId;

/**
 * An application as it is stored.
 *
 * @param visibleTo its organisation, and the factory once it has been submitted
 * @param titleKey the title as lists sort it
 */
public record ApplicationDocument(@BsonId UUID id, long version, Instant createdAt, Instant updatedAt, String reference,
		UUID organisationId, List<UUID> visibleTo, UUID projectId, UUID accessModeId, String title, String titleKey,
		List<AnswerPart> answers, List<RequestPart> requests, @Nullable Integer durationMonths,
		@Nullable UUID estimateId, String status, Instant statusSince, @Nullable SubmissionPart submission,
		@Nullable WithdrawalPart withdrawal) {

	static final String ID = "_id";

	static final String VISIBLE_TO = "visibleTo";

	static final String REFERENCE = "reference";

	static final String ORGANISATION_ID = "organisationId";

	static final String PROJECT_ID = "projectId";

	static final String ACCESS_MODE_ID = "accessModeId";

	static final String STATUS = "status";

	static final String CREATED_AT = "createdAt";

	static final String UPDATED_AT = "updatedAt";

	static final String TITLE_KEY = "titleKey";

	/** An answer. */
	public record AnswerPart(String field, String value) {
	}

	/** Hours on a partition. */
	public record RequestPart(UUID partitionId, BigDecimal gpuHours) {
	}

	/** The arrival at the factory. */
	public record SubmissionPart(Instant at, @Nullable Instant cutOffAt, @Nullable Instant dueAt,
			long accessModeVersion, String firstStep) {

		Submission toDomain() {
			return new Submission(this.at, this.cutOffAt, this.dueAt, this.accessModeVersion,
					EvaluationStep.valueOf(this.firstStep));
		}

	}

	/** The end by the organisation's own will. */
	public record WithdrawalPart(Instant at, @Nullable String reason) {
	}

	static ApplicationDocument of(Application application, UUID factoryId) {
		ApplicationContent content = application.content();
		Submission submission = application.submission();
		Withdrawal withdrawal = application.withdrawal();
		return new ApplicationDocument(application.id().value(), application.version(), application.createdAt(),
				application.updatedAt(), application.reference(), application.organisationId(),
				(submission != null) ? List.of(application.organisationId(), factoryId)
						: List.of(application.organisationId()),
				application.projectId().value(), application.accessModeId().value(), content.title(),
				content.title().toLowerCase(Locale.ROOT),
				content.answers().stream().map((answer) -> new AnswerPart(answer.field(), answer.value())).toList(),
				content.requests()
					.stream()
					.map((request) -> new RequestPart(request.partitionId(), request.hours().value()))
					.toList(),
				content.durationMonths(), content.estimateId(), application.status().name(), application.statusSince(),
				(submission != null) ? new SubmissionPart(submission.at(), submission.cutOffAt(), submission.dueAt(),
						submission.accessModeVersion(), submission.firstStep().name()) : null,
				(withdrawal != null) ? new WithdrawalPart(withdrawal.at(), withdrawal.reason()) : null);
	}

	Application toDomain() {
		return new Application(new ApplicationId(this.id), this.version, this.createdAt, this.updatedAt, this.reference,
				this.organisationId, new ProjectId(this.projectId), new AccessModeId(this.accessModeId),
				new ApplicationContent(this.title,
						this.answers.stream().map((answer) -> new Answer(answer.field(), answer.value())).toList(),
						this.requests.stream()
							.map((request) -> new ComputeRequest(request.partitionId(),
									new GpuHours(request.gpuHours())))
							.toList(),
						this.durationMonths, this.estimateId),
				ApplicationStatus.valueOf(this.status), this.statusSince,
				(this.submission != null) ? this.submission.toDomain() : null,
				(this.withdrawal != null) ? new Withdrawal(this.withdrawal.at(), this.withdrawal.reason()) : null);
	}

}
