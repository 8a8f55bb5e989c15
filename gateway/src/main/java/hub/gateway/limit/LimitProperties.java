package hub.gateway.limit;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one caller may ask for in a minute, or have in hand at once.
 *
 * @param factor multiplies every number here; a load test sets 1000
 * @param anon requests without a token per address, an IPv6 network of 64 bits being one
 * @param client requests per client, and per person where one stands behind it
 * @param user requests per person
 * @param write changes per subject
 * @param authFailure refused tokens per address
 * @param signIn requests to the sign-in and to OAuth endpoints per address
 * @param inFlight requests of one client, and person, at the same time
 * @param streams event streams of one subject at the same time
 */
@Validated
@ConfigurationProperties("hub.limits")
public record LimitProperties(
		@DefaultValue("1") @Positive(
				message = "hub.limits.factor must be a number above zero, for example 1") double factor,
		@DefaultValue("60") long anon, @DefaultValue("600") long client, @DefaultValue("120") long user,
		@DefaultValue("60") long write, @DefaultValue("20") long authFailure, @DefaultValue("240") long signIn,
		@DefaultValue("20") int inFlight, @DefaultValue("5") int streams) {

	private static final Duration WINDOW = Duration.ofMinutes(1);

	Policy policy(String name, long quota) {
		return new Policy(name, Math.max(1, Math.round(quota * this.factor)), WINDOW);
	}

	int atOnce(int number) {
		return (int) Math.max(1, Math.round(number * this.factor));
	}

}
