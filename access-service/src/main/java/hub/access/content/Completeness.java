package hub.access.content;

import java.util.ArrayList;
import java.util.List;

import hub.access.mode.FormField;
import hub.access.mode.ModeTerms;

/**
 * How much of what a submission needs is there.
 *
 * @param score percent, rounded down; 100 only when nothing is missing
 * @param missing names of fields of the form and of members of the application
 */
public record Completeness(int score, List<String> missing) {

	private static final int FULL = 100;

	public static Completeness full() {
		return new Completeness(FULL, List.of());
	}

	public static Completeness of(ApplicationContent content, ModeTerms terms) {
		List<String> needed = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		terms.form().fields().stream().filter(FormField::required).map(FormField::name).forEach((field) -> {
			needed.add(field);
			if (content.answerTo(field).isEmpty()) {
				missing.add(field);
			}
		});
		needed.add("durationMonths");
		if (content.durationMonths() == null) {
			missing.add("durationMonths");
		}
		needed.add("requests");
		if (content.requests().isEmpty()) {
			missing.add("requests");
		}
		return new Completeness(FULL * (needed.size() - missing.size()) / needed.size(), List.copyOf(missing));
	}

}
