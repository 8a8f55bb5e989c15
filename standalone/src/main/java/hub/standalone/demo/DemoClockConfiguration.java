package hub.standalone.demo;

import hub.platform.caller.Callers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Adds the demo clock to the service it is given to, in the demo profile only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
public class DemoClockConfiguration {

	@Bean
	DemoClockController demoClockController(DemoClock clock, Callers callers) {
		return new DemoClockController(clock, callers);
	}

}
