package hub.access.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import hub.access.AccessServer;

import hub.platform.testing.HubTestEnvironment;

/**
 * A test against the running service: its own port, a store of its own, catalog-service
 * played by WireMock. All such tests share one service.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = AccessServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=access-service", "hub.peers.read-timeout=PT0.7S" })
@ContextConfiguration(initializers = { HubTestEnvironment.class, CatalogStub.class })
@Import({ AccessDesk.class, RecordingSink.class })
public @interface AccessTest {

}
