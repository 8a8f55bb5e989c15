package hub.access.application.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import hub.access.api.ApplicationPatchDto;
import hub.access.content.Answer;
import hub.access.content.ApplicationContent;
import hub.access.content.ComputeRequest;
import hub.access.content.ContentEdit;

import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;
import hub.platform.web.MergePatch;
import hub.platform.web.MergePatches;

/** Reads the merge patch of an application as an edit of its content. */
@Component
class ContentPatches {

	private static final List<String> MEMBERS = List.of("title", "answers", "requests", "durationMonths", "estimateId");

	private final MergePatches patches;

	ContentPatches(MergePatches patches) {
		this.patches = patches;
	}

	ContentEdit toEdit(ApplicationPatchDto body) {
		MergePatch patch = this.patches.current();
		List<String> members = MEMBERS.stream().filter(patch::has).toList();
		if (members.isEmpty()) {
			throw new ValidationException(List.of(FieldError.member("", "NOTHING_TO_CHANGE")));
		}
		List<Answer> answers = (body.getAnswers() != null) ? ApplicationMapper.toAnswers(body.getAnswers()) : List.of();
		List<ComputeRequest> requests = (body.getRequests() != null) ? ApplicationMapper.toRequests(body.getRequests())
				: List.of();
		return new ContentEdit(members,
				(content) -> new ApplicationContent(patch.pickRequired("title", body.getTitle(), content.title()),
						patch.has("answers") ? answers : content.answers(),
						patch.has("requests") ? requests : content.requests(),
						patch.pick("durationMonths", body.getDurationMonths(), content.durationMonths()),
						patch.pick("estimateId", body.getEstimateId(), content.estimateId())));
	}

	/** A body that has nothing to say: an object without members. */
	static void requireEmpty(@Nullable Object body) {
		if (!(body instanceof Map<?, ?> members)) {
			throw new ValidationException(List.of(FieldError.member("", "WRONG_TYPE", Map.of("expected", "OBJECT"))));
		}
		List<FieldError> unknown = members.keySet()
			.stream()
			.flatMap((name) -> Stream.of(FieldError.member("/" + name, "UNKNOWN_MEMBER")))
			.toList();
		if (!unknown.isEmpty()) {
			throw new ValidationException(unknown);
		}
	}

}
