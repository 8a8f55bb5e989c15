package hub.access.content;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.access.mode.ApplicationForm;
import hub.access.mode.ModeTerms;

import hub.platform.problem.FieldError;
import hub.platform.problem.Violations;

/**
 * What even an unfinished draft must keep: answers to fields that exist, of their type
 * and not too long, each partition once. Refers to the members of the request by
 * position.
 */
public final class DraftRules {

	private DraftRules() {
	}

	public static void require(ApplicationContent content, ModeTerms terms) {
		Violations violations = new Violations();
		checkAnswers(content.answers(), terms.form(), violations);
		checkRequests(content.requests(), violations);
		violations.throwIfAny();
	}

	private static void checkAnswers(List<Answer> answers, ApplicationForm form, Violations violations) {
		Set<String> seen = new HashSet<>();
		for (int index = 0; index < answers.size(); index++) {
			Answer answer = answers.get(index);
			String pointer = "/answers/" + index;
			if (!seen.add(answer.field())) {
				violations.add(FieldError.member(pointer + "/field", "REPEATED"));
				continue;
			}
			form.field(answer.field()).ifPresentOrElse((field) -> {
				if (!answer.value().isBlank()) {
					field.defectOf(answer.value())
						.ifPresent((defect) -> violations
							.add(FieldError.member(pointer + "/value", defect.code(), defect.values())));
				}
			}, () -> violations
				.add(FieldError.member(pointer + "/field", "UNKNOWN_VALUE", Map.of("allowed", form.fieldNames()))));
		}
	}

	private static void checkRequests(List<ComputeRequest> requests, Violations violations) {
		Set<UUID> seen = new HashSet<>();
		for (int index = 0; index < requests.size(); index++) {
			if (!seen.add(requests.get(index).partitionId())) {
				violations.add(FieldError.member("/requests/" + index + "/partitionId", "REPEATED"));
			}
		}
	}

}
