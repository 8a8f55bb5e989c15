package hub.access.factory;

import java.time.ZoneId;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The factory that runs this hub. Its staff evaluates applications, by its calendar.
 *
 * @param slug its slug in the catalogue
 * @param name what applicants read when the factory must act
 * @param country whose public holidays are no working days of the evaluation
 * @param timeZone the zone of its working days
 */
@Validated
@ConfigurationProperties("hub.access.factory")
public record FactoryProperties(@NotBlank(
		message = "write the factory's slug in the catalogue, for example ai2f") @DefaultValue("ai2f") String slug,
		@NotBlank(message = "write a name that applicants can read") @DefaultValue("AI2F") String name,
		@Pattern(regexp = "[A-Z]{2}",
				message = "write a country as two capital letters, for example FR") @DefaultValue("FR") String country,
		@NotNull(
				message = "write a time zone, for example Europe/Paris") @DefaultValue("Europe/Paris") ZoneId timeZone) {
}
