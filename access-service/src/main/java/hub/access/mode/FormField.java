package hub.access.mode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param min least value of a number, least length of a text
 * @param max greatest value of a number, greatest length of a text
 * @param choices the values of a choice
 */
public record FormField(String name, FieldType type, boolean required, @Nullable Long min, @Nullable Long max,
		List<String> choices, FormText label, @Nullable FormText help) {

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

	private static final int DATE_LENGTH = "2026-11-21".length();

	/**
	 * What is wrong with an answer.
	 *
	 * @param code what programs branch on
	 * @param values what the field allows
	 */
	public record Defect(String code, Map<String, ?> values) {
	}

	/** What is wrong with an answer even in a draft: its kind, or too much of it. */
	public Optional<Defect> defectOf(String answer) {
		return switch (this.type) {
			case TEXT -> (this.max != null && lengthOf(answer) > this.max)
					? Optional.of(new Defect("TOO_LONG", Map.of("max", this.max))) : Optional.empty();
			case NUMBER -> defectOfNumber(answer);
			case BOOLEAN -> (answer.equals("true") || answer.equals("false")) ? Optional.empty() : wrong("BOOLEAN");
			case CHOICE -> this.choices.contains(answer) ? Optional.empty()
					: Optional.of(new Defect("UNKNOWN_VALUE", Map.of("allowed", this.choices)));
			case DATE -> isDate(answer) ? Optional.empty() : wrong("DATE");
		};
	}

	/** What is wrong with an answer that is to be submitted. */
	public Optional<Defect> defectOfFinal(String answer) {
		if (this.type == FieldType.TEXT && this.min != null && lengthOf(answer.strip()) < this.min) {
			return Optional.of(new Defect("TOO_SHORT", Map.of("min", this.min)));
		}
		return defectOf(answer);
	}

	private Optional<Defect> defectOfNumber(String answer) {
		if (!NUMBER.matcher(answer).matches()) {
			return wrong("NUMBER");
		}
		BigDecimal value = new BigDecimal(answer);
		boolean low = this.min != null && value.compareTo(BigDecimal.valueOf(this.min)) < 0;
		boolean high = this.max != null && value.compareTo(BigDecimal.valueOf(this.max)) > 0;
		return (low || high) ? Optional.of(new Defect("OUT_OF_RANGE", bounds())) : Optional.empty();
	}

	private Map<String, ?> bounds() {
		return Map.of("min", (this.min != null) ? this.min : "-", "max", (this.max != null) ? this.max : "-");
	}

	private static Optional<Defect> wrong(String expected) {
		return Optional.of(new Defect("WRONG_TYPE", Map.of("expected", expected)));
	}

	private static boolean isDate(String answer) {
		try {
			LocalDate.parse(answer);
			return answer.length() == DATE_LENGTH;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private static int lengthOf(String answer) {
		return answer.codePointCount(0, answer.length());
	}

}
