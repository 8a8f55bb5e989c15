package hub.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import hub.platform.testing.HubTestEnvironment;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the running catalogue service, over HTTP and with the shipped data.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CatalogServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=catalog-service", "hub.due-work.interval=PT24H" })
@ContextConfiguration(initializers = HubTestEnvironment.class)
@Import(CountedShelves.class)
public @interface CatalogTest {

}
