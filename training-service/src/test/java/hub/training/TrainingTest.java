package hub.training;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import hub.platform.testing.HubTestEnvironment;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the running training service over HTTP. The sweep runs when a test says
 * so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = TrainingServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=training-service", "hub.due-work.interval=PT24H" })
@ContextConfiguration(initializers = HubTestEnvironment.class)
public @interface TrainingTest {

}
