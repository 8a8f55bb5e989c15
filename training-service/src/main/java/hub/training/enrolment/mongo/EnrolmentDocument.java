package hub.training.enrolment.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import hub.training.course.CourseId;
import hub.training.enrolment.Enrolment;
import hub.training.enrolment.Visibility;
import hub.training.factory.FactoryId;
import hub.training.seat.EnrolmentId;
import hub.training.seat.EnrolmentStatus;
import hub.training.seat.PersonId;
import hub.training.session.CourseSessionId;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as it is stored.
 *
 * @param personId subject of the person, to filter by
 * @param visibleTo whoever carries one of these sees it
 * @param claim person and course while it is active, its own id afterwards: unique, so
 * that a person has one active enrolment in a course
 */
public record EnrolmentDocument(@BsonId UUID id, long version, Instant createdAt, Instant updatedAt, UUID sessionId,
		UUID courseId, String courseTitle, UUID factoryId, String person, String personId,
		@Nullable UUID organisationId, String status, Instant statusSince, @Nullable Instant offerEndsAt,
		@Nullable String reason, int revision, List<UUID> operations, List<String> visibleTo, String claim) {

	static EnrolmentDocument of(Enrolment enrolment) {
		PersonId person = enrolment.person();
		return new EnrolmentDocument(enrolment.id().value(), enrolment.version(), enrolment.createdAt(),
				enrolment.updatedAt(), enrolment.sessionId().value(), enrolment.courseId().value(),
				enrolment.courseTitle(), enrolment.factoryId().value(), person.key(), person.subject(),
				enrolment.organisationId(), enrolment.status().name(), enrolment.statusSince(), enrolment.offerEndsAt(),
				enrolment.reason(), enrolment.revision(), enrolment.operations(),
				Visibility.keysOf(person, enrolment.organisationId(), enrolment.factoryId()).stream().sorted().toList(),
				enrolment.isActive() ? claim(person, enrolment.courseId()) : enrolment.id().value().toString());
	}

	static String claim(PersonId person, CourseId course) {
		return course.value() + "|" + person.key();
	}

	Enrolment toDomain() {
		return new Enrolment(new EnrolmentId(this.id), this.version, this.createdAt, this.updatedAt,
				new CourseSessionId(this.sessionId), new CourseId(this.courseId), this.courseTitle,
				new FactoryId(this.factoryId), PersonId.ofKey(this.person), this.organisationId,
				EnrolmentStatus.valueOf(this.status), this.statusSince, this.offerEndsAt, this.reason, this.revision,
				this.operations);
	}

}
