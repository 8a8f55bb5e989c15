package hub.access.mode;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormFieldTests {

	@Nested
	class OfText {

		private final FormField field = field(FieldType.TEXT, 3L, 5L);

		@Test
		void isBoundedByItsLengthInCharacters() {
			assertThat(this.field.defectOf("abcde")).isEmpty();
			assertThat(this.field.defectOf("abcdef")).hasValueSatisfying(code("TOO_LONG"));
			assertThat(this.field.defectOf("🙂🙂🙂🙂🙂")).isEmpty();
		}

		@Test
		void mayBeShortOnlyInADraft() {
			assertThat(this.field.defectOf("ab")).isEmpty();
			assertThat(this.field.defectOfFinal("ab  ")).hasValueSatisfying(code("TOO_SHORT"));
			assertThat(this.field.defectOfFinal("abc")).isEmpty();
		}

	}

	@Nested
	class OfNumber {

		private final FormField field = field(FieldType.NUMBER, 0L, 10L);

		@ParameterizedTest
		@ValueSource(strings = { "0", "10", "2.5", "10.000" })
		void takesDecimalsInsideItsBounds(String answer) {
			assertThat(this.field.defectOf(answer)).isEmpty();
		}

		@ParameterizedTest
		@ValueSource(strings = { "-1", "10.001", "999999" })
		void refusesWhatIsOutside(String answer) {
			assertThat(this.field.defectOf(answer)).hasValueSatisfying(code("OUT_OF_RANGE"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "ten", "1,5", "1e5", "0x10", "1.", ".5", "NaN", "１２" })
		void refusesWhatIsNoPlainDecimal(String answer) {
			assertThat(this.field.defectOf(answer)).hasValueSatisfying(code("WRONG_TYPE"));
		}

		@Test
		void mayBeOpenOnOneSide() {
			assertThat(field(FieldType.NUMBER, null, 10L).defectOf("-5")).isEmpty();
			assertThat(field(FieldType.NUMBER, 1L, null).defectOf("0")).hasValueSatisfying(code("OUT_OF_RANGE"));
		}

	}

	@Test
	void ofBooleanTakesTrueAndFalseOnly() {
		FormField field = field(FieldType.BOOLEAN, null, null);

		assertThat(field.defectOf("true")).isEmpty();
		assertThat(field.defectOf("false")).isEmpty();
		assertThat(field.defectOf("yes")).hasValueSatisfying(code("WRONG_TYPE"));
		assertThat(field.defectOf("TRUE")).hasValueSatisfying(code("WRONG_TYPE"));
	}

	@Test
	void ofChoiceTakesItsChoicesOnly() {
		FormField field = field(FieldType.CHOICE, null, null);

		assertThat(field.defectOf("CIVIL")).isEmpty();
		assertThat(field.defectOf("civil")).hasValueSatisfying((defect) -> {
			assertThat(defect.code()).isEqualTo("UNKNOWN_VALUE");
			assertThat(defect.values().get("allowed")).isEqualTo(List.of("CIVIL", "DUAL_USE"));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-29", "2026-2-1", "01.02.2026", "2026-01-01T00:00:00Z", "+12026-01-01" })
	void ofDateRefusesWhatIsNoDay(String answer) {
		assertThat(field(FieldType.DATE, null, null).defectOf(answer)).hasValueSatisfying(code("WRONG_TYPE"));
	}

	@Test
	void ofDateTakesADay() {
		assertThat(field(FieldType.DATE, null, null).defectOf("2028-02-29")).isEmpty();
	}

	private static FormField field(FieldType type, @Nullable Long min, @Nullable Long max) {
		return new FormField("field", type, true, min, max, List.of("CIVIL", "DUAL_USE"), new FormText("Field", null),
				null);
	}

	private static java.util.function.Consumer<FormField.Defect> code(String code) {
		return (defect) -> assertThat(defect.code()).isEqualTo(code);
	}

}
