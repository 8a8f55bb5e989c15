package hub.platform.web;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.problem.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ExpectedTests {

	@Test
	void theTagOfAVersionIsAcceptedForThatVersionOnly() {
		Expected expected = Expected.required(ETags.of(7));

		assertThat(expected.accepts(7)).isTrue();
		assertThat(expected.accepts(8)).isFalse();
	}

	@Test
	void aForeignTagFitsNoVersion() {
		assertThat(Expected.required("\"abc\"").accepts(1)).isFalse();
		assertThat(Expected.required("W/\"v1\"").accepts(1)).isFalse();
	}

	@Test
	void anAbsentTagIsAskedForWhereItIsNeeded() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Expected.required(null))
			.extracting(RefusedException::type)
			.isEqualTo(ProblemType.PRECONDITION_REQUIRED);
		assertThat(Expected.optional(null).accepts(3)).isTrue();
		assertThat(Expected.any().accepts(3)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "v7", "*", "\"v7", "\"a\", \"b\"" })
	void aMalformedTagIsRefused(String tag) {
		assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> Expected.required(tag));
	}

}
