package hub.gateway.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import hub.gateway.GatewayServer;

/**
 * A test against a running front door with stub services behind it. Limits are wide, so
 * that tests do not use up each other's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = GatewayServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=gateway", "hub.limits.factor=1000" })
@ContextConfiguration(initializers = Surroundings.class)
public @interface FrontDoorTest {

}
