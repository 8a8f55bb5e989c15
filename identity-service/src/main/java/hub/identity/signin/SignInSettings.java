package hub.identity.signin;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often a sign-in may fail.
 *
 * @param failuresPerAccount from one address on one account within the window
 * @param failuresPerAddress from one address on all accounts within the window
 * @param window after which failures are forgotten
 */
@Validated
@ConfigurationProperties("hub.identity.sign-in")
public record SignInSettings(
		@DefaultValue("5") @Min(value = 1,
				message = "hub.identity.sign-in.failures-per-account must be at least 1") int failuresPerAccount,
		@DefaultValue("50") @Min(value = 1,
				message = "hub.identity.sign-in.failures-per-address must be at least 1") int failuresPerAddress,
		@DefaultValue("PT15M") Duration window) {

}
