package hub.access.hours;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GpuHoursTests {

	@Test
	void areEqualHoweverTheyAreWritten() {
		assertThat(new GpuHours(new BigDecimal("2500.000"))).isEqualTo(GpuHours.of(2500));
		assertThat(new GpuHours(new BigDecimal("2.5E+3"))).isEqualTo(GpuHours.of(2500)).hasToString("2500");
	}

	@Test
	void areNeverNegativeNorFinerThanAThousandth() {
		assertThatIllegalArgumentException().isThrownBy(() -> GpuHours.of(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> new GpuHours(new BigDecimal("0.0001")));
		assertThat(GpuHours.isCountable(new BigDecimal("0.0001"))).isFalse();
		assertThat(GpuHours.isCountable(new BigDecimal("-1"))).isFalse();
		assertThat(GpuHours.isCountable(new BigDecimal("0.0010"))).isTrue();
	}

	@Test
	void addUpAndCompare() {
		GpuHours sum = GpuHours.of(1000).plus(new GpuHours(new BigDecimal("0.5")));

		assertThat(sum).hasToString("1000.5");
		assertThat(sum.covers(GpuHours.of(1000))).isTrue();
		assertThat(GpuHours.of(1000).covers(sum)).isFalse();
	}

	@Test
	void becomeNodeHoursRoundedUp() {
		assertThat(GpuHours.of(10_000).onNodesOf(4)).isEqualTo(new NodeHours(new BigDecimal("2500")));
		assertThat(GpuHours.of(10).onNodesOf(3)).isEqualTo(new NodeHours(new BigDecimal("3.334")));
	}

}
