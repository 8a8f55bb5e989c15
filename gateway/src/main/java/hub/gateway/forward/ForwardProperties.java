package hub.gateway.forward;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the front door waits for a service, and how many requests it lets pile up
 * there.
 *
 * @param deadline for the answer of a service, from the end of the request's body to the
 * last byte
 * @param uploadDeadline the same for files, from their first byte
 * @param streamIdle how long an event stream may be silent
 * @param connectTimeout for a connection to a service
 * @param maxConcurrent requests that one service has in hand at once; more are refused
 * with 503
 * @param openFor how long a service that keeps failing is left alone
 */
@Validated
@ConfigurationProperties("hub.gateway.forward")
public record ForwardProperties(@DefaultValue("PT10S") Duration deadline,
		@DefaultValue("PT40S") Duration uploadDeadline, @DefaultValue("PT5M") Duration streamIdle,
		@DefaultValue("PT1S") Duration connectTimeout,
		@DefaultValue("400") @Positive(
				message = "hub.gateway.forward.max-concurrent must be at least 1") int maxConcurrent,
		@DefaultValue("PT5S") Duration openFor) {
}
