package hub.identity.organisation;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Size of an enterprise by Recommendation 2003/361/EC, Annex, Article 2: staff below a
 * number, and turnover or balance sheet up to an amount.
 */
public enum SizeClass {

	MICRO(10, 2, 2), SMALL(50, 10, 10), MEDIUM(250, 50, 43), LARGE(Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

	private final int staffBelow;

	private final BigDecimal turnoverUpTo;

	private final BigDecimal balanceUpTo;

	SizeClass(int staffBelow, long turnoverMillions, long balanceMillions) {
		this.staffBelow = staffBelow;
		this.turnoverUpTo = millions(turnoverMillions);
		this.balanceUpTo = millions(balanceMillions);
	}

	/**
	 * The class of an enterprise; a figure that is not known does not help it into a
	 * smaller one.
	 * @param staff annual work units
	 * @param turnover annual turnover in euro
	 * @param balance balance sheet total in euro
	 * @return absent while the figures do not decide it
	 */
	public static Optional<SizeClass> of(@Nullable Integer staff, @Nullable BigDecimal turnover,
			@Nullable BigDecimal balance) {
		if (staff == null) {
			return Optional.empty();
		}
		if (staff >= MEDIUM.staffBelow) {
			return Optional.of(LARGE);
		}
		if (turnover == null && balance == null) {
			return Optional.empty();
		}
		for (SizeClass size : values()) {
			if (size.admits(staff, turnover, balance)) {
				return Optional.of(size);
			}
		}
		return Optional.of(LARGE);
	}

	private boolean admits(int staff, @Nullable BigDecimal turnover, @Nullable BigDecimal balance) {
		return staff < this.staffBelow && (isUpTo(turnover, this.turnoverUpTo) || isUpTo(balance, this.balanceUpTo));
	}

	private static boolean isUpTo(@Nullable BigDecimal amount, BigDecimal limit) {
		return amount != null && amount.compareTo(limit) <= 0;
	}

	private static BigDecimal millions(long number) {
		return BigDecimal.valueOf(number).movePointRight(6);
	}

}
