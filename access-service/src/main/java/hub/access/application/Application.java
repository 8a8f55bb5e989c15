package hub.access.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.access.content.ApplicationContent;
import hub.access.mode.AccessModeId;
import hub.access.project.Project;
import hub.access.project.ProjectId;

import hub.platform.caller.Caller;
import hub.platform.problem.InvalidStateException;

/**
 * An organisation's request for compute time under an access mode. What it has submitted
 * it can no longer change, unless the factory returns it.
 *
 * @param reference what people read aloud, such as {@code A-2026-000045}
 * @param statusSince since when it is where it is
 */
public record Application(ApplicationId id, long version, Instant createdAt, Instant updatedAt, String reference,
		UUID organisationId, ProjectId projectId, AccessModeId accessModeId, ApplicationContent content,
		ApplicationStatus status, Instant statusSince, @Nullable Submission submission,
		@Nullable Withdrawal withdrawal) {

	public static Application draft(ApplicationId id, String reference, Project project, AccessModeId accessModeId,
			String title, Instant now) {
		return new Application(id, 1, now, now, reference, project.organisationId(), project.id(), accessModeId,
				ApplicationContent.titled(title), ApplicationStatus.DRAFT, now, null, null);
	}

	public Application write(ApplicationContent newContent, Caller caller, Instant now) {
		if (!this.status.isEditable()) {
			throw refusal("application-not-editable", caller);
		}
		return new Application(this.id, this.version + 1, this.createdAt, now, this.reference, this.organisationId,
				this.projectId, this.accessModeId, newContent, this.status, this.statusSince, this.submission,
				this.withdrawal);
	}

	/** Refuses when the application is not with the organisation. */
	public void requireSubmittable(Caller caller) {
		if (!this.status.canBecome(ApplicationStatus.SUBMITTED)) {
			throw refusal("application-not-submittable", caller);
		}
	}

	public Application submit(Submission newSubmission, Caller caller) {
		requireSubmittable(caller);
		return move(ApplicationStatus.SUBMITTED, newSubmission.at(), newSubmission, this.withdrawal);
	}

	public Application withdraw(Withdrawal newWithdrawal, Caller caller) {
		if (!this.status.canBecome(ApplicationStatus.WITHDRAWN)) {
			throw refusal("application-not-withdrawable", caller);
		}
		return move(ApplicationStatus.WITHDRAWN, newWithdrawal.at(), this.submission, newWithdrawal);
	}

	/** What the caller may do with it now, by the last path segment of each operation. */
	public List<String> actionsFor(Caller caller) {
		List<String> actions = new ArrayList<>();
		if (caller.isMemberOf(this.organisationId) && caller.hasScope("access:apply")) {
			if (this.status.isEditable()) {
				actions.add("update");
			}
			if (this.status.canBecome(ApplicationStatus.SUBMITTED)) {
				actions.add("submissions");
			}
			if (this.status.canBecome(ApplicationStatus.WITHDRAWN)) {
				actions.add("withdrawals");
			}
		}
		return List.copyOf(actions);
	}

	private Application move(ApplicationStatus next, Instant now, @Nullable Submission newSubmission,
			@Nullable Withdrawal newWithdrawal) {
		return new Application(this.id, this.version + 1, this.createdAt, now, this.reference, this.organisationId,
				this.projectId, this.accessModeId, this.content, next, now, newSubmission, newWithdrawal);
	}

	private InvalidStateException refusal(String key, Caller caller) {
		return new InvalidStateException(key, this.status.name(), actionsFor(caller));
	}

}
