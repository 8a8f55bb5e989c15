package hub.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import hub.platform.testing.HubTestEnvironment;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the running identity service in the demo profile. Its public address is
 * {@code https://hub.test}, where nothing listens: whatever is built from the request
 * instead of the setting shows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = IdentityServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=identity-service", "hub.demo.password=correct horse", "hub.demo.crowd=23",
				"hub.identity.service-clients[0].id=training-service",
				"hub.identity.service-clients[0].secret=a-secret-of-training-service" })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = HubTestEnvironment.class)
public @interface IdentityTest {

}
