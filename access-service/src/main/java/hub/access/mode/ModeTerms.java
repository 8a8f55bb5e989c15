package hub.access.mode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an access mode asks and offers from a day on. A member that is absent is unknown
 * to the source.
 */
public record ModeTerms(LocalDate validFromOn, String name, @Nullable String programme, HourLimits hours,
		Durations durations, Audience audience, Evaluation evaluation, CutOffs cutOffs, ApplicationForm form,
		ModeRemarks remarks, Provenance provenance) {

	/**
	 * The eligibility rules that the data decide or name, in the order in which people
	 * ask.
	 */
	public List<AccessRule> rules() {
		List<AccessRule> rules = new ArrayList<>();
		rules.add(new AccessRule.Applicants(this.audience.eligibility()));
		if (this.audience.countries() != null) {
			rules.add(new AccessRule.Countries(this.audience.countries()));
		}
		if (this.programme != null) {
			rules.add(new AccessRule.Programme(this.programme));
		}
		if (this.hours.boundsGpuHours()) {
			rules.add(new AccessRule.GpuHourRange(this.hours.minGpuHours(), this.hours.maxGpuHours()));
		}
		if (this.hours.boundsNodeHours()) {
			rules.add(new AccessRule.NodeHourRange(this.hours.minNodeHours(), this.hours.maxNodeHours()));
		}
		if (this.durations.isBounded()) {
			rules.add(new AccessRule.Duration(this.durations));
		}
		return List.copyOf(rules);
	}

}
