package hub.identity.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The demo profile.
 *
 * @param password of all demo people; without it one is made at the first start and kept
 * @param crowd so many further people, for races and load
 */
@Validated
@ConfigurationProperties("hub.demo")
public record DemoSettings(@Nullable String password,
		@DefaultValue("0") @Min(value = 0, message = "hub.demo.crowd must be 0 or more") @Max(value = 10000,
				message = "hub.demo.crowd must be at most 10000") int crowd) {

}
