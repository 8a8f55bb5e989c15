package hub.access.mode.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import hub.access.mode.AccessMode;
import hub.access.mode.AccessModeId;
import hub.access.mode.Audience;
import hub.access.mode.CutOffs;
import hub.access.mode.Durations;
import hub.access.mode.Evaluation;
import hub.access.mode.EvaluationStep;
import hub.access.mode.HourLimits;
import hub.access.mode.ModeRemarks;
import hub.access.mode.ModeTerms;
import hub.access.mode.Provenance;
import hub.access.seed.SeedNode;

import hub.platform.ids.SeedIds;

/** The access modes that the service ships, as their file tells them. */
final class ShippedModes {

	private static final Set<String> MEMBERS = Set.of("id", "name", "programme", "unit", "minGpuHours", "maxGpuHours",
			"minNodeHours", "maxNodeHours", "maxSbu", "allocationModel", "durationsMonths", "maxDurationMonths",
			"extension", "renewals", "renewable", "systemsPerApplication", "tracks", "eligibility", "eligibleCountries",
			"eligibleSystems", "selection", "evaluationDays", "evaluationDaysKind", "steps", "criteria",
			"inferenceShareMaxPercent", "documents", "cutOffs", "cost", "source", "sourceKind", "note");

	private final LocalDate asOf;

	private final List<SeedNode> modes;

	private final ShippedForms forms;

	ShippedModes(SeedNode file, ShippedForms forms) {
		this.asOf = file.date("asOf");
		this.modes = file.nodes("accessModes");
		this.forms = forms;
	}

	static ShippedModes read() {
		return new ShippedModes(SeedNode.read("access-modes.yaml"),
				new ShippedForms(SeedNode.read("access-forms.yaml")));
	}

	List<AccessMode> all(Instant now) {
		return this.modes.stream().map((mode) -> mode(mode, now)).toList();
	}

	private AccessMode mode(SeedNode mode, Instant now) {
		mode.requireOnly(MEMBERS);
		String slug = mode.text("id");
		return new AccessMode(new AccessModeId(SeedIds.of("access-mode", slug)), 1, now, now, slug, terms(mode, slug));
	}

	private ModeTerms terms(SeedNode mode, String slug) {
		return new ModeTerms(this.asOf, mode.text("name"), mode.optionalText("programme"), hours(mode),
				new Durations(mode.integers("durationsMonths"), mode.optionalInteger("maxDurationMonths")),
				audience(mode), evaluation(mode), cutOffs(mode.node("cutOffs")), this.forms.of(slug), remarks(mode),
				new Provenance(mode.text("source"), mode.text("sourceKind"), this.asOf, mode.optionalText("note")));
	}

	private static HourLimits hours(SeedNode mode) {
		return new HourLimits(mode.optionalText("unit"), mode.optionalLong("minGpuHours"),
				mode.optionalLong("maxGpuHours"), mode.optionalLong("minNodeHours"), mode.optionalLong("maxNodeHours"),
				mode.optionalLong("maxSbu"), mode.optionalText("allocationModel"));
	}

	private static Audience audience(SeedNode mode) {
		return new Audience(mode.texts("eligibility"), mode.optionalText("eligibleCountries"),
				mode.texts("eligibleSystems"), mode.texts("tracks"), mode.optionalInteger("systemsPerApplication"));
	}

	private static Evaluation evaluation(SeedNode mode) {
		List<String> steps = mode.texts("steps");
		steps.forEach(EvaluationStep::of);
		return new Evaluation(mode.text("selection"), mode.optionalInteger("evaluationDays"),
				mode.optionalText("evaluationDaysKind"), steps, mode.texts("criteria"));
	}

	private static CutOffs cutOffs(SeedNode cutOffs) {
		return new CutOffs(cutOffs.text("policy"), cutOffs.optionalInteger("day"), cutOffs.optionalText("hour"),
				cutOffs.texts("dates").stream().map(LocalDate::parse).toList());
	}

	private static ModeRemarks remarks(SeedNode mode) {
		return new ModeRemarks(mode.optionalText("cost"), mode.optionalText("extension"),
				mode.optionalInteger("renewals"), mode.optionalFlag("renewable"),
				mode.optionalInteger("inferenceShareMaxPercent"), mode.texts("documents"));
	}

}
