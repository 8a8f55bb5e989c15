package hub.access.mode.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import hub.access.api.AccessModeDto;
import hub.access.api.AccessModePageDto;
import hub.access.api.AccessRuleDto;
import hub.access.api.ApplicationFormDto;
import hub.access.api.CutOffsDto;
import hub.access.api.FieldTypeDto;
import hub.access.api.FormFieldDto;
import hub.access.api.FormTextDto;
import hub.access.api.PageDto;
import hub.access.mode.AccessMode;
import hub.access.mode.AccessRule;
import hub.access.mode.Audience;
import hub.access.mode.CutOffs;
import hub.access.mode.Evaluation;
import hub.access.mode.FieldType;
import hub.access.mode.FormField;
import hub.access.mode.FormText;
import hub.access.mode.HourLimits;
import hub.access.mode.ModeRemarks;
import hub.access.mode.ModeTerms;
import hub.access.mode.Provenance;

import hub.platform.paging.Page;

/** Access modes as the contract shows them: flat, in the words of the data. */
final class AccessModeMapper {

	private AccessModeMapper() {
	}

	static AccessModeDto toDto(AccessMode mode) {
		ModeTerms terms = mode.terms();
		Audience audience = terms.audience();
		Evaluation evaluation = terms.evaluation();
		Provenance provenance = terms.provenance();
		AccessModeDto dto = new AccessModeDto(mode.id().value(), mode.version(), mode.createdAt(), mode.updatedAt(),
				List.of(), mode.slug(), terms.validFromOn(), terms.name(), terms.durations().offered(),
				audience.eligibility(), audience.systems(), audience.tracks(), evaluation.selection(),
				evaluation.steps(), evaluation.criteria(), terms.remarks().documents(), toDto(terms.cutOffs()),
				new ApplicationFormDto(terms.form().fields().stream().map(AccessModeMapper::toDto).toList()),
				terms.rules().stream().map((rule) -> toDto(rule, provenance)).toList(), provenance.source(),
				provenance.sourceKind(), provenance.asOf());
		dto.setProgramme(terms.programme());
		dto.setMaxDurationMonths(terms.durations().maxMonths());
		dto.setSystemsPerApplication(audience.systemsPerApplication());
		dto.setEligibleCountries(audience.countries());
		dto.setEvaluationDays(evaluation.days());
		dto.setEvaluationDaysKind(evaluation.daysKind());
		dto.setNote(provenance.note());
		setLimits(dto, terms.hours());
		setRemarks(dto, terms.remarks());
		return dto;
	}

	static AccessModePageDto toDto(Page<AccessMode> page) {
		return new AccessModePageDto(page.items().stream().map(AccessModeMapper::toDto).toList(),
				new PageDto(page.limit()).next(page.next()).prev(page.prev()));
	}

	private static void setLimits(AccessModeDto dto, HourLimits hours) {
		dto.setUnit(hours.unit());
		dto.setMinGpuHours(hours.minGpuHours());
		dto.setMaxGpuHours(hours.maxGpuHours());
		dto.setMinNodeHours(hours.minNodeHours());
		dto.setMaxNodeHours(hours.maxNodeHours());
		dto.setMaxSbu(hours.maxSbu());
		dto.setAllocationModel(hours.allocationModel());
	}

	private static void setRemarks(AccessModeDto dto, ModeRemarks remarks) {
		dto.setCost(remarks.cost());
		dto.setExtension(remarks.extension());
		dto.setRenewals(remarks.renewals());
		dto.setRenewable(remarks.renewable());
		dto.setInferenceShareMaxPercent(remarks.inferenceShareMaxPercent());
	}

	private static CutOffsDto toDto(CutOffs cutOffs) {
		return new CutOffsDto(cutOffs.policy(), cutOffs.dates()).day(cutOffs.day()).hour(cutOffs.hour());
	}

	private static FormFieldDto toDto(FormField field) {
		FormFieldDto dto = new FormFieldDto(field.name(), toDto(field.type()), field.required(), toDto(field.label()));
		dto.setMin(field.min());
		dto.setMax(field.max());
		dto.setChoices(field.choices());
		FormText help = field.help();
		dto.setHelp((help != null) ? toDto(help) : null);
		return dto;
	}

	private static FormTextDto toDto(FormText text) {
		return new FormTextDto(text.en()).fr(text.fr());
	}

	private static FieldTypeDto toDto(FieldType type) {
		return switch (type) {
			case TEXT -> FieldTypeDto.TEXT;
			case NUMBER -> FieldTypeDto.NUMBER;
			case BOOLEAN -> FieldTypeDto.BOOLEAN;
			case CHOICE -> FieldTypeDto.CHOICE;
			case DATE -> FieldTypeDto.DATE;
		};
	}

	private static AccessRuleDto toDto(AccessRule rule, Provenance provenance) {
		AccessRuleDto dto = new AccessRuleDto(rule.name(), List.of(), provenance.source(), provenance.asOf());
		return switch (rule) {
			case AccessRule.Applicants applicants -> dto.values(applicants.words());
			case AccessRule.Countries countries -> dto.values(List.of(countries.described()));
			case AccessRule.Programme programme -> dto.values(List.of(programme.programme()));
			case AccessRule.GpuHourRange range -> bounds(dto, range.min(), range.max(), "gpu-hours");
			case AccessRule.NodeHourRange range -> bounds(dto, range.min(), range.max(), "node-hours");
			case AccessRule.Duration duration -> bounds(dto, null, toLong(duration.offered().maxMonths()), "months")
				.values(duration.offered().offered().stream().map(String::valueOf).toList());
		};
	}

	private static AccessRuleDto bounds(AccessRuleDto dto, @Nullable Long min, @Nullable Long max, String unit) {
		return dto.min(min).max(max).unit(unit);
	}

	private static @Nullable Long toLong(@Nullable Integer value) {
		return (value != null) ? Long.valueOf(value) : null;
	}

}
