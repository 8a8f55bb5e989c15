package hub.expertise.helpdesk;

import java.time.Instant;

import org.springframework.stereotype.Component;

import hub.platform.calendar.BusinessCalendars;

/**
 * For how long a closed ticket can be opened again, in working days of the factory.
 */
@Component
public class ReopenWindow {

	private final BusinessCalendars calendars;

	private final TicketProperties properties;

	ReopenWindow(BusinessCalendars calendars, TicketProperties properties) {
		this.calendars = calendars;
		this.properties = properties;
	}

	Instant endAfter(Instant closedAt) {
		return this.calendars.of(this.properties.country(), this.properties.timeZone())
			.plusWorkingDays(closedAt, this.properties.reopenWorkingDays());
	}

}
