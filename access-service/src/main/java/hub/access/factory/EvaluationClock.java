package hub.access.factory;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import hub.access.mode.Evaluation;

import hub.platform.calendar.BusinessCalendar;
import hub.platform.calendar.BusinessCalendars;

/**
 * Until when the factory must have decided: so many days after the application arrived or
 * was collected, working days by the factory's own calendar.
 */
@Component
public class EvaluationClock {

	private final BusinessCalendars calendars;

	private final FactoryProperties factory;

	EvaluationClock(BusinessCalendars calendars, FactoryProperties factory) {
		this.calendars = calendars;
		this.factory = factory;
	}

	/** Empty where the mode promises nothing. */
	public Optional<Instant> dueAt(Evaluation evaluation, Instant start) {
		Integer days = evaluation.days();
		if (days == null) {
			return Optional.empty();
		}
		return Optional.of(evaluation.countsWorkingDays() ? calendar().plusWorkingDays(start, days)
				: start.atZone(this.factory.timeZone()).plusDays(days).toInstant());
	}

	/** Holidays are read at the first use, not at the start of the service. */
	private BusinessCalendar calendar() {
		return this.calendars.of(this.factory.country(), this.factory.timeZone());
	}

}
