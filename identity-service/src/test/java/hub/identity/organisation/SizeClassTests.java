package hub.identity.organisation;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SizeClassTests {

	/**
	 * Staff, turnover and balance sheet in euro; an empty cell is a figure that is not
	 * known.
	 */
	@ParameterizedTest
	@CsvSource({ "0, 0, 0, MICRO", "9, 2000000, 9999999999, MICRO", "9, 9999999999, 2000000, MICRO",
			"9, 2000000, , MICRO", "9, , 2000000, MICRO", "9, 2000000.01, 2000000.01, SMALL", "10, 0, 0, SMALL",
			"49, 10000000, 9999999999, SMALL", "49, 9999999999, 10000000, SMALL",
			"49, 10000000.01, 10000000.01, MEDIUM", "50, 0, 0, MEDIUM", "249, 50000000, 9999999999, MEDIUM",
			"249, 9999999999, 43000000, MEDIUM", "249, 50000000.01, 43000000, MEDIUM",
			"249, 50000000.01, 43000000.01, LARGE", "249, 50000000.01, , LARGE", "250, 0, 0, LARGE", "250, , , LARGE" })
	void followsTheRecommendation(int staff, @Nullable BigDecimal turnover, @Nullable BigDecimal balance,
			SizeClass expected) {
		assertThat(SizeClass.of(staff, turnover, balance)).contains(expected);
	}

	@Test
	void isOpenWhileTheStaffIsNotKnown() {
		assertThat(SizeClass.of(null, BigDecimal.ONE, BigDecimal.ONE)).isEmpty();
	}

	@Test
	void isOpenWhileNeitherAmountIsKnown() {
		assertThat(SizeClass.of(249, null, null)).isEmpty();
	}

}
