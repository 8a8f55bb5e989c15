package hub.access.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import hub.access.mode.AccessMode;
import hub.access.mode.AccessModeId;
import hub.access.mode.AccessModes;
import hub.access.project.Project;
import hub.access.project.ProjectId;
import hub.access.project.ProjectKeeping;

import hub.platform.caller.Caller;
import hub.platform.problem.FieldError;
import hub.platform.problem.ForbiddenException;
import hub.platform.problem.ValidationException;

/**
 * Begins applications: an empty draft with a reference.
 */
@Service
public class Beginning {

	private final Applications applications;

	private final ApplicationNumbers numbers;

	private final ApplicationChanges changes;

	private final ProjectKeeping projects;

	private final AccessModes modes;

	private final InstantSource clock;

	Beginning(Applications applications, ApplicationNumbers numbers, ApplicationChanges changes,
			ProjectKeeping projects, AccessModes modes, InstantSource clock) {
		this.applications = applications;
		this.numbers = numbers;
		this.changes = changes;
		this.projects = projects;
		this.modes = modes;
		this.clock = clock;
	}

	/**
	 * A draft in a project that the caller sees; one that he does not see is answered as
	 * missing.
	 */
	public Application begin(Caller caller, ProjectId projectId, AccessModeId modeId, String title) {
		Project project = this.projects.get(caller, projectId);
		if (!caller.isMemberOf(project.organisationId())) {
			throw new ForbiddenException("only-members-of-the-organisation", Map.of());
		}
		AccessMode mode = this.modes.findAccessMode(modeId)
			.orElseThrow(() -> new ValidationException(List.of(FieldError.member("/accessModeId", "NOT_FOUND"))));
		Application draft = Application.draft(this.numbers.id(), this.numbers.reference(), project, mode.id(), title,
				this.clock.instant());
		return this.applications.add(draft, this.changes.of(draft, "created", "create", List.of()));
	}

}
