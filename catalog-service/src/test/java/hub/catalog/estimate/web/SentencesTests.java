package hub.catalog.estimate.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import hub.catalog.api.EstimateReasonDto;
import hub.catalog.estimate.AmountUnit;
import hub.catalog.estimate.Remark;
import hub.platform.problem.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How remarks are said.
 */
class SentencesTests {

	private static final Texts TEXTS = new Texts(List.of("hub/catalog/estimates"));

	private final Sentences english = new Sentences(TEXTS, Locale.ENGLISH);

	private final Sentences french = new Sentences(TEXTS, Locale.FRENCH);

	@Test
	void sayNumbersAsTheLanguageWritesThem() {
		Remark remark = new Remark("TOO_FEW_ACCELERATORS", Map.of("needed", 12_500L, "available", 1424));

		assertThat(this.english.say(remark)).contains("12,500").contains("1,424");
		assertThat(this.french.say(remark)).containsPattern("12\\h500");
	}

	@Test
	void sayUnitsInTheLanguage() {
		Remark remark = new Remark("WITHIN_LIMITS", Map.of("amount", 4.4942, "unit", AmountUnit.NODE_HOURS));

		assertThat(this.english.say(remark)).isEqualTo("4.494 node-hours expected, within the limits of the mode.");
		assertThat(this.french.say(remark)).startsWith("4,494 heures-nœud");
	}

	@Test
	void giveTheCodeWithTheSentence() {
		assertThat(this.english.reasons(List.of(new Remark("NO_ACCELERATOR", Map.of()))))
			.containsExactly(new EstimateReasonDto("NO_ACCELERATOR", "The partition has no accelerators."));
	}

	@ParameterizedTest
	@CsvSource({ "505561.17, 505600", "4.494214, 4.494", "0.00056179, 0.0005618", "7.2E23, 720000000000000000000000",
			"0, 0", "16, 16", "1009999, 1010000" })
	void keepFourDigits(double amount, String shown) {
		assertThat(Sentences.rounded(amount).toPlainString()).isEqualTo(shown);
	}

	@Test
	void writeNoExponents() {
		assertThat(Sentences.rounded(8e12).toString()).isEqualTo("8000000000000");
		assertThat(Sentences.rounded(100).toString()).isEqualTo("100");
	}

}
