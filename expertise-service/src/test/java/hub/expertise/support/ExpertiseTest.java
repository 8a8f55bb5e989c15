package hub.expertise.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import hub.expertise.ExpertiseServer;
import hub.platform.testing.HubTestEnvironment;

/**
 * A test against the running service: its own port, a store of its own, access-service
 * played by WireMock. All such tests share one service.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ExpertiseServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=expertise-service", "hub.peers.read-timeout=PT0.7S",
				"hub.due-work.interval=PT1H" })
@ContextConfiguration(initializers = { HubTestEnvironment.class, AccessStub.class })
@Import({ HelpDesk.class, FailingStore.class, RecordingSink.class })
public @interface ExpertiseTest {

}
