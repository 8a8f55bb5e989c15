package hub.training.session.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import hub.platform.next.NextStep;
import hub.platform.problem.FieldError;
import hub.platform.problem.ValidationException;
import hub.platform.web.MergePatch;
import hub.training.api.CourseSessionDto;
import hub.training.api.CourseSessionPatchDto;
import hub.training.api.CourseSessionRequestDto;
import hub.training.api.DeliveryModeDto;
import hub.training.api.EnrolmentStateDto;
import hub.training.api.NextStepActorDto;
import hub.training.api.NextStepDto;
import hub.training.api.SessionMeetingDto;
import hub.training.course.DeliveryMode;
import hub.training.seat.OfferWindow;
import hub.training.seat.SeatRules;
import hub.training.session.CourseSession;
import hub.training.session.Meeting;
import hub.training.session.PlanningSessions.Plan;
import hub.training.session.Venue;
import org.jspecify.annotations.Nullable;

/**
 * Between sessions and their wire models.
 */
final class CourseSessionMapper {

	private CourseSessionMapper() {
	}

	/**
	 * What depends on who asks, and on what else they see.
	 *
	 * @param courseTitle absent when the course is gone
	 */
	record View(Instant now, List<String> actions, @Nullable String courseTitle, @Nullable NextStep nextStep) {

	}

	static CourseSessionDto toDto(CourseSession session, View view) {
		SeatRules rules = session.rules();
		Venue venue = session.venue();
		ZoneId zone = venue.zone();
		CourseSessionDto dto = new CourseSessionDto(session.id().value(), session.version(), session.createdAt(),
				session.updatedAt(), view.actions(), session.courseId().value(), session.factoryId().value(),
				session.startsAt(), session.endsAt(), zone.getId(), DeliveryModeDto.fromValue(venue.mode().name()),
				venue.language(), rules.closesAt(), rules.cancellableUntil(), rules.approvalRequired(),
				rules.pendingHoldsSeat(), rules.waitlist(), rules.offerWindow().toString(),
				local(session.startsAt(), zone), local(session.endsAt(), zone),
				session.meetings().stream().map((meeting) -> toDto(meeting, zone)).toList(), session.line().waiting(),
				EnrolmentStateDto.fromValue(session.enrolmentState(view.now()).name()), session.illustrative());
		dto.setNextStep((view.nextStep() != null) ? toDto(view.nextStep()) : null);
		dto.setSlug(session.slug());
		dto.setCourseTitle(view.courseTitle());
		dto.setPlace(venue.place());
		dto.setSeats(rules.seats());
		session.line().seatsFree().ifPresent(dto::setSeatsFree);
		dto.setEnrolmentOpensAt(rules.enrolmentOpensAt());
		dto.setQuotaPerOrganisation(rules.quotaPerOrganisation());
		return dto;
	}

	static Plan toPlan(CourseSessionRequestDto dto) {
		return new Plan(
				new Venue(zone(dto.getTimeZone()), mode(dto.getMode()), dto.getPlace(), dto.getLanguage(), List.of()),
				new SeatRules(dto.getSeats(), millis(dto.getStartsAt()), millis(dto.getEndsAt()),
						orNull(dto.getEnrolmentOpensAt()), orNull(dto.getEnrolmentClosesAt()),
						orNull(dto.getCancellationClosesAt()), isTrue(dto.getApprovalRequired(), false),
						isTrue(dto.getPendingHoldsSeat(), true), isTrue(dto.getWaitlist(), true),
						dto.getQuotaPerOrganisation(), window(dto.getOfferWindow())));
	}

	static Plan patched(Plan plan, MergePatch patch, CourseSessionPatchDto dto) {
		if (patch.members().isEmpty()) {
			throw new ValidationException(FieldError.member("", "TOO_FEW", Map.of("min", 1)));
		}
		Venue venue = plan.venue();
		SeatRules rules = plan.rules();
		return new Plan(
				new Venue(
						patch.pickRequired("timeZone", (dto.getTimeZone() != null) ? zone(dto.getTimeZone()) : null,
								venue.zone()),
						patch.pickRequired("mode", (dto.getMode() != null) ? mode(dto.getMode()) : null, venue.mode()),
						patch.pick("place", dto.getPlace(), venue.place()),
						patch.pickRequired("language", dto.getLanguage(), venue.language()), venue.meetings()),
				new SeatRules(patch.pick("seats", dto.getSeats(), rules.seats()),
						patch.pickRequired("startsAt", orNull(dto.getStartsAt()), rules.startsAt()),
						patch.pickRequired("endsAt", orNull(dto.getEndsAt()), rules.endsAt()),
						patch.pick("enrolmentOpensAt", orNull(dto.getEnrolmentOpensAt()), rules.enrolmentOpensAt()),
						patch.pick("enrolmentClosesAt", orNull(dto.getEnrolmentClosesAt()), rules.enrolmentClosesAt()),
						patch.pick("cancellationClosesAt", orNull(dto.getCancellationClosesAt()),
								rules.cancellationClosesAt()),
						patch.pickRequired("approvalRequired", dto.getApprovalRequired(), rules.approvalRequired()),
						patch.pickRequired("pendingHoldsSeat", dto.getPendingHoldsSeat(), rules.pendingHoldsSeat()),
						patch.pickRequired("waitlist", dto.getWaitlist(), rules.waitlist()),
						patch.pick("quotaPerOrganisation", dto.getQuotaPerOrganisation(), rules.quotaPerOrganisation()),
						patch.has("offerWindow") ? window(dto.getOfferWindow()) : rules.offerWindow()));
	}

	static DeliveryMode mode(DeliveryModeDto mode) {
		return DeliveryMode.valueOf(mode.getValue());
	}

	private static SessionMeetingDto toDto(Meeting meeting, ZoneId zone) {
		return new SessionMeetingDto(meeting.startsAt(), meeting.endsAt(), local(meeting.startsAt(), zone),
				local(meeting.endsAt(), zone));
	}

	private static NextStepDto toDto(NextStep step) {
		NextStepActorDto actor = new NextStepActorDto(NextStepActorDto.KindEnum.fromValue(step.actor().kind().name()));
		actor.setName(step.actor().name());
		NextStepDto dto = new NextStepDto(actor, step.action(), step.since());
		dto.setDueAt(step.dueAt());
		dto.setOnExpiry(step.onExpiry());
		return dto;
	}

	private static String local(Instant instant, ZoneId zone) {
		return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.SECONDS).toString();
	}

	private static ZoneId zone(String name) {
		try {
			ZoneId zone = ZoneId.of(name);
			// "+01:00" and "GMT+1" are no places: they know no daylight saving time.
			if (name.contains("/") || "UTC".equals(name)) {
				return zone;
			}
		}
		catch (DateTimeException ex) {
			throw unknownZone();
		}
		throw unknownZone();
	}

	private static ValidationException unknownZone() {
		return new ValidationException(FieldError.member("/timeZone", "UNKNOWN_TIME_ZONE"));
	}

	private static OfferWindow window(@Nullable String text) {
		if (text == null) {
			return OfferWindow.DEFAULT;
		}
		return OfferWindow.parse(text)
			.orElseThrow(() -> new ValidationException(FieldError.member("/offerWindow", "WORKING_DURATION")));
	}

	private static boolean isTrue(@Nullable Boolean value, boolean fallback) {
		return Objects.requireNonNullElse(value, fallback);
	}

	private static @Nullable Instant orNull(@Nullable Instant instant) {
		return (instant != null) ? millis(instant) : null;
	}

	private static Instant millis(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MILLIS);
	}

}
