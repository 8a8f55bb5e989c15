package hub.access.content;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import hub.access.hours.GpuHours;

/**
 * What the organisation writes.
 *
 * @param durationMonths for how long; absent until it is said
 * @param estimateId an estimate of the catalogue that the request rests on
 */
public record ApplicationContent(String title, List<Answer> answers, List<ComputeRequest> requests,
		@Nullable Integer durationMonths, @Nullable UUID estimateId) {

	public ApplicationContent {
		answers = List.copyOf(answers);
		requests = List.copyOf(requests);
	}

	public static ApplicationContent titled(String title) {
		return new ApplicationContent(title, List.of(), List.of(), null, null);
	}

	/** The answer to a field; a blank one is none. */
	public Optional<String> answerTo(String field) {
		return this.answers.stream()
			.filter((answer) -> answer.field().equals(field) && !answer.value().isBlank())
			.map(Answer::value)
			.findFirst();
	}

	public GpuHours hours() {
		return this.requests.stream().map(ComputeRequest::hours).reduce(GpuHours.NONE, GpuHours::plus);
	}

}
