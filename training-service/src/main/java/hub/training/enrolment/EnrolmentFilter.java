package hub.training.enrolment;

import java.util.List;
import java.util.UUID;

import hub.training.course.CourseId;
import hub.training.seat.EnrolmentStatus;
import hub.training.session.CourseSessionId;
import org.jspecify.annotations.Nullable;

/**
 * Which enrolments are wanted; an empty list or an absent value does not restrict.
 *
 * @param personId the subject of a person
 */
public record EnrolmentFilter(List<EnrolmentStatus> statuses, @Nullable CourseSessionId sessionId,
		@Nullable CourseId courseId, @Nullable UUID organisationId, @Nullable String personId) {

	public EnrolmentFilter {
		statuses = List.copyOf(statuses);
	}

}
