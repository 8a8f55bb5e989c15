package hub.training.seed;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import hub.platform.calendar.BusinessCalendar;
import hub.platform.calendar.BusinessCalendars;
import hub.training.course.Course;
import hub.training.course.CourseId;
import hub.training.course.DeliveryMode;
import hub.training.factory.Factories;
import hub.training.factory.FactoryId;
import hub.training.seat.Line;
import hub.training.seat.OfferWindow;
import hub.training.seat.SeatRules;
import hub.training.seed.SeedFile.Entry;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionId;
import hub.training.session.Meeting;
import hub.training.session.Venue;

/**
 * The illustrative sessions: a pattern counted from the day on which the hub first
 * starts, so that a demonstration has sessions ahead. They take place on working days
 * only.
 */
final class SeedSessions {

	private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

	private final Entry root;

	private final Factories factories;

	private final BusinessCalendars calendars;

	SeedSessions(Entry root, Factories factories, BusinessCalendars calendars) {
		this.root = root;
		this.factories = factories;
		this.calendars = calendars;
	}

	List<CourseSession> sessions(List<Course> courses, Instant now) {
		Map<CourseId, Course> byId = courses.stream().collect(Collectors.toMap(Course::id, Function.identity()));
		return this.root.entries("sessions").stream().map((entry) -> session(entry, byId, now)).toList();
	}

	private CourseSession session(Entry entry, Map<CourseId, Course> courses, Instant now) {
		CourseId course = CourseId.ofSlug(entry.text("course"));
		FactoryId factory = SeedCourses.ownerOf(courses, course);
		ZoneId zone = ZoneId.of(entry.text("zone"));
		List<Meeting> meetings = meetings(entry, this.calendars.of(this.factories.countryOf(factory), zone), zone, now);
		SeatRules rules = new SeatRules(entry.number("seats"), meetings.getFirst().startsAt(),
				meetings.getLast().endsAt(), null, null, null, entry.flag("approval"), true, true, null,
				OfferWindow.DEFAULT);
		Venue venue = new Venue(zone, DeliveryMode.valueOf(entry.text("mode")), entry.text("place"),
				entry.text("language"), meetings);
		String slug = entry.text("id");
		return new CourseSession(CourseSessionId.ofSlug(slug), 1, now, now, slug, course, factory, venue,
				new Line(rules, List.of()), true);
	}

	private static List<Meeting> meetings(Entry entry, BusinessCalendar calendar, ZoneId zone, Instant now) {
		DayOfWeek weekday = DayOfWeek.valueOf(entry.text("weekday"));
		LocalDate day = LocalDate.ofInstant(now, zone)
			.plusDays(entry.number("startsInDays"))
			.with(TemporalAdjusters.nextOrSame(weekday));
		while (!calendar.isWorkingDay(day)) {
			day = day.plusWeeks(1);
		}
		LocalTime start = LocalTime.parse(entry.text("startTime"));
		Duration length = Duration
			.ofMinutes(new BigDecimal(entry.text("hoursPerDay")).multiply(MINUTES).longValueExact());
		List<Meeting> meetings = new ArrayList<>();
		for (int count = entry.number("days"); count > 0; count--) {
			Instant startsAt = day.atTime(start).atZone(zone).toInstant();
			meetings.add(new Meeting(startsAt, startsAt.plus(length)));
			day = calendar.plusWorkingDays(day, 1);
		}
		return meetings;
	}

}
