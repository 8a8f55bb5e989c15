package hub.training.seed;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose hub this is, and what it begins with.
 *
 * @param ownFactory slug of the factory that runs this hub; its trainers look after
 * courses that belong to no factory
 * @param seed whether the shipped courses, paths and sessions are loaded at the first
 * start
 */
@Validated
@ConfigurationProperties("hub.training")
record TrainingProperties(@NotBlank(
		message = "hub.training.own-factory must be the slug of a factory, for example ai2f") @DefaultValue("ai2f") String ownFactory,
		@DefaultValue("true") boolean seed) {

}
