package hub.expertise.helpdesk;

import java.time.ZoneId;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who handles tickets, and by which calendar.
 *
 * @param factorySlug slug of the hub's own factory, which handles new tickets
 * @param country country whose public holidays are no working days, ISO 3166-1 alpha-2
 * @param timeZone time zone of the working days, an IANA name
 * @param reopenWorkingDays working days for which a closed ticket can be opened again
 */
@Validated
@ConfigurationProperties("hub.expertise")
public record TicketProperties(
		@DefaultValue("ai2f") @Pattern(regexp = "[a-z0-9][a-z0-9-]*",
				message = "write the slug of a factory, for example ai2f") String factorySlug,
		@DefaultValue("FR") @Pattern(regexp = "[A-Z]{2}",
				message = "write two capital letters, for example FR") String country,
		@DefaultValue("Europe/Paris") ZoneId timeZone,
		@DefaultValue("10") @Min(value = 0, message = "write 0 or more working days") @Max(value = 250,
				message = "write 250 working days or fewer") int reopenWorkingDays) {
}
