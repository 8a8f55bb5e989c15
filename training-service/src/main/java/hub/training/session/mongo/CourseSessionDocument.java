package hub.training.session.mongo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import hub.training.course.CourseId;
import hub.training.course.DeliveryMode;
import hub.training.factory.FactoryId;
import hub.training.seat.EnrolmentId;
import hub.training.seat.EnrolmentStatus;
import hub.training.seat.Line;
import hub.training.seat.OfferWindow;
import hub.training.seat.PersonId;
import hub.training.seat.Place;
import hub.training.seat.SeatRules;
import hub.training.session.CourseSession;
import hub.training.session.CourseSessionId;
import hub.training.session.Meeting;
import hub.training.session.Venue;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is stored, its line inside.
 *
 * @param slugKey the slug, or the id where there is none, so that the index can be unique
 * @param dueAt next instant of domain time at which something runs out; derived
 * @param settleBy first instant of real time at which an unsettled place is overdue;
 * derived
 */
public record CourseSessionDocument(@BsonId UUID id, long version, Instant createdAt, Instant updatedAt,
		@Nullable String slug, String slugKey, UUID courseId, UUID factoryId, boolean illustrative, Instant startsAt,
		Instant endsAt, String timeZone, String mode, @Nullable String place, String language,
		List<MeetingDocument> meetings, @Nullable Integer seats, @Nullable Instant enrolmentOpensAt,
		@Nullable Instant enrolmentClosesAt, @Nullable Instant cancellationClosesAt, boolean approvalRequired,
		boolean pendingHoldsSeat, boolean waitlist, @Nullable Integer quotaPerOrganisation, String offerWindow,
		List<PlaceDocument> places, @Nullable Instant dueAt, @Nullable Instant settleBy) {

	static final String PLACES = "places";

	static final String DUE_AT = "dueAt";

	static final String SETTLE_BY = "settleBy";

	/**
	 * One sitting.
	 */
	public record MeetingDocument(Instant startsAt, Instant endsAt) {

	}

	/**
	 * One place of the line.
	 */
	public record PlaceDocument(UUID enrolmentId, String person, @Nullable UUID organisationId, String status,
			boolean holdsSeat, boolean approved, Instant enteredAt, Instant since, @Nullable Instant offerEndsAt,
			int revision, List<UUID> operations, @Nullable String reason, @Nullable Instant settleBy) {

		static PlaceDocument of(Place place) {
			return new PlaceDocument(place.id().value(), place.person().key(), place.organisationId(),
					place.status().name(), place.holdsSeat(), place.approved(), place.enteredAt(), place.since(),
					place.offerEndsAt(), place.revision(), place.operations(), place.reason(), place.settleBy());
		}

		Place toDomain() {
			return new Place(new EnrolmentId(this.enrolmentId), PersonId.ofKey(this.person), this.organisationId,
					EnrolmentStatus.valueOf(this.status), this.holdsSeat, this.approved, this.enteredAt, this.since,
					this.offerEndsAt, this.revision, this.operations, this.reason, this.settleBy);
		}

	}

	static CourseSessionDocument of(CourseSession session) {
		SeatRules rules = session.rules();
		Venue venue = session.venue();
		return new CourseSessionDocument(session.id().value(), session.version(), session.createdAt(),
				session.updatedAt(), session.slug(),
				Objects.requireNonNullElse(session.slug(), session.id().value().toString()), session.courseId().value(),
				session.factoryId().value(), session.illustrative(), rules.startsAt(), rules.endsAt(),
				venue.zone().getId(), venue.mode().name(), venue.place(), venue.language(),
				venue.meetings().stream().map((it) -> new MeetingDocument(it.startsAt(), it.endsAt())).toList(),
				rules.seats(), rules.enrolmentOpensAt(), rules.enrolmentClosesAt(), rules.cancellationClosesAt(),
				rules.approvalRequired(), rules.pendingHoldsSeat(), rules.waitlist(), rules.quotaPerOrganisation(),
				rules.offerWindow().toString(), placesOf(session.line()), session.line().dueAt().orElse(null),
				session.line().settleBy().orElse(null));
	}

	static List<PlaceDocument> placesOf(Line line) {
		return line.places().stream().map(PlaceDocument::of).toList();
	}

	CourseSession toDomain() {
		SeatRules rules = new SeatRules(this.seats, this.startsAt, this.endsAt, this.enrolmentOpensAt,
				this.enrolmentClosesAt, this.cancellationClosesAt, this.approvalRequired, this.pendingHoldsSeat,
				this.waitlist, this.quotaPerOrganisation,
				OfferWindow.parse(this.offerWindow).orElse(OfferWindow.DEFAULT));
		Venue venue = new Venue(ZoneId.of(this.timeZone), DeliveryMode.valueOf(this.mode), this.place, this.language,
				this.meetings.stream().map((it) -> new Meeting(it.startsAt(), it.endsAt())).toList());
		return new CourseSession(new CourseSessionId(this.id), this.version, this.createdAt, this.updatedAt, this.slug,
				new CourseId(this.courseId), new FactoryId(this.factoryId), venue,
				new Line(rules, this.places.stream().map(PlaceDocument::toDomain).toList()), this.illustrative);
	}

}
