package hub.access.application;

import java.time.InstantSource;

import org.springframework.stereotype.Service;

import hub.access.content.ContentEdit;
import hub.access.content.DraftRules;
import hub.access.mode.AccessModes;
import hub.access.mode.ModeTerms;

import hub.platform.caller.Caller;
import hub.platform.web.Expected;

/**
 * Writes drafts. What can never be submitted is refused as it is saved; what is missing
 * may follow later.
 */
@Service
public class Writing {

	private final OwnApplications applications;

	private final ApplicationChanges changes;

	private final AccessModes modes;

	private final InstantSource clock;

	Writing(OwnApplications applications, ApplicationChanges changes, AccessModes modes, InstantSource clock) {
		this.applications = applications;
		this.changes = changes;
		this.modes = modes;
		this.clock = clock;
	}

	public Application write(Caller caller, ApplicationId id, Expected expected, ContentEdit edit) {
		Application before = this.applications.getOwn(caller, id);
		ModeTerms terms = this.modes.findAccessMode(before.accessModeId()).orElseThrow().terms();
		return this.applications.update(caller, id, expected,
				this.changes.of(before, "updated", "update", edit.members()), (current) -> {
					Application written = current.write(edit.apply().apply(current.content()), caller,
							this.clock.instant());
					DraftRules.require(written.content(), terms);
					return written;
				});
	}

}
