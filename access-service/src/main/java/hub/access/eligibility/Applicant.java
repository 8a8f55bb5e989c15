package hub.access.eligibility;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import hub.access.hours.GpuHours;

/**
 * Who asks for what.
 *
 * @param country ISO 3166-1 alpha-2
 * @param turnoverEur annual turnover; absent when it was not given in euro
 * @param balanceSheetEur balance sheet total; absent when it was not given, or not in
 * euro
 * @param euFunded whether the work belongs to a project funded by the Union; absent when
 * not said
 */
public record Applicant(String country, OrganisationKind kind, int staffCount, @Nullable BigDecimal turnoverEur,
		@Nullable BigDecimal balanceSheetEur, Purpose purpose, GpuHours hours, int months, @Nullable Boolean euFunded) {

	private static final int SME_STAFF_BELOW = 250;

	private static final BigDecimal SME_TURNOVER_UP_TO = new BigDecimal("50000000");

	private static final BigDecimal SME_BALANCE_SHEET_UP_TO = new BigDecimal("43000000");

	/**
	 * Whether the organisation is a small or medium-sized enterprise: under 250 staff,
	 * and a turnover up to EUR 50 M or a balance sheet up to EUR 43 M (Recommendation
	 * 2003/361/EC). To be confirmed when the sums do not tell.
	 */
	public Outcome isSme() {
		if (this.staffCount >= SME_STAFF_BELOW) {
			return Outcome.NOT_SATISFIED;
		}
		if (isUpTo(this.turnoverEur, SME_TURNOVER_UP_TO) || isUpTo(this.balanceSheetEur, SME_BALANCE_SHEET_UP_TO)) {
			return Outcome.SATISFIED;
		}
		return (this.turnoverEur != null && this.balanceSheetEur != null) ? Outcome.NOT_SATISFIED
				: Outcome.NEEDS_CONFIRMATION;
	}

	private static boolean isUpTo(@Nullable BigDecimal sum, BigDecimal limit) {
		return sum != null && sum.compareTo(limit) <= 0;
	}

}
