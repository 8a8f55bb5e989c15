package hub.catalog.estimate.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import hub.catalog.api.EstimateReasonDto;
import hub.catalog.estimate.AmountUnit;
import hub.catalog.estimate.Remark;
import hub.platform.problem.Texts;

/**
 * Says remarks in one language, with numbers as that language writes them.
 */
final class Sentences {

	private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_UP);

	private final Texts texts;

	private final Locale language;

	Sentences(Texts texts, Locale language) {
		this.texts = texts;
		this.language = language;
	}

	String say(Remark remark) {
		Map<String, Object> values = new LinkedHashMap<>();
		remark.values().forEach((name, value) -> values.put(name, readable(value)));
		return this.texts.find("estimate." + remark.code(), values, this.language).orElse(remark.code());
	}

	List<EstimateReasonDto> reasons(List<Remark> remarks) {
		return remarks.stream().map((remark) -> new EstimateReasonDto(remark.code(), say(remark))).toList();
	}

	/** Four digits; more would pretend a precision that no estimate has. */
	static BigDecimal rounded(double amount) {
		BigDecimal rounded = new BigDecimal(amount, DIGITS).stripTrailingZeros();
		return (rounded.scale() < 0) ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
	}

	private Object readable(Object value) {
		return switch (value) {
			case Double number -> format(rounded(number));
			case Number number -> format(new BigDecimal(number.toString()));
			case AmountUnit unit ->
				this.texts.find("estimate.unit." + unit, Map.of(), this.language).orElse(unit.name());
			default -> value;
		};
	}

	private String format(BigDecimal number) {
		NumberFormat format = NumberFormat.getInstance(this.language);
		format.setMaximumFractionDigits(6);
		return format.format(number);
	}

}
