package hub.platform.boot;

import java.time.Duration;
import java.time.InstantSource;

import hub.platform.calendar.BusinessCalendars;
import hub.platform.time.DomainClock;
import hub.platform.time.DueWork;
import hub.platform.time.DueWorkRunner;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The clocks and the calendars.
 */
@AutoConfiguration
public class TimeAutoConfiguration {

	/** Real time, for tokens, limits and idempotency. */
	@Bean
	@Qualifier("realTime")
	InstantSource realTime() {
		return InstantSource.system();
	}

	/** Domain time; a starter of several services shares one. */
	@Bean
	@Primary
	@ConditionalOnMissingBean
	DomainClock domainClock(@Qualifier("realTime") InstantSource realTime) {
		return new DomainClock(realTime, Duration.ZERO);
	}

	@Bean
	BusinessCalendars businessCalendars() {
		return new BusinessCalendars();
	}

	@Bean
	@ConditionalOnMissingBean
	DueWorkRunner dueWorkRunner(ObjectProvider<DueWork> work, DomainClock clock,
			@Value("${hub.due-work.interval:PT5S}") Duration interval) {
		return new DueWorkRunner(work.orderedStream().toList(), clock, interval);
	}

}
