package hub.identity.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation says about itself. Amounts are in euro; everything nullable may be
 * unknown.
 *
 * @param country ISO 3166-1 alpha-2
 * @param staffCount annual work units
 * @param sectors slugs of the catalogue's vocabulary
 */
public record Profile(String legalName, String country, OrganisationKind kind, @Nullable Integer staffCount,
		@Nullable BigDecimal annualTurnover, @Nullable BigDecimal balanceSheetTotal, @Nullable LocalDate foundedOn,
		List<String> sectors, @Nullable String registrationNumber) {

	public Profile {
		sectors = List.copyOf(sectors);
	}

	public Optional<SizeClass> sizeClass() {
		return SizeClass.of(this.staffCount, this.annualTurnover, this.balanceSheetTotal);
	}

	/** What makes two entries the same registered body; absent without a number. */
	public Optional<String> registrationKey() {
		return Optional.ofNullable(this.registrationNumber)
			.map((number) -> this.country + ":" + number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT));
	}

	/** Whether what an operator compares with the register is the same in both. */
	boolean isSameInRegister(Profile other) {
		return this.legalName.equals(other.legalName) && this.country.equals(other.country)
				&& Objects.equals(this.registrationNumber, other.registrationNumber);
	}

}
