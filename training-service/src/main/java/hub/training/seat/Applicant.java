package hub.training.seat;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who would like to enrol.
 *
 * @param id of the enrolment that would come to be
 * @param organisationId for which they enrol, one of theirs
 * @param member whether they are a member of some organisation
 * @param elsewhere an active enrolment in another session of the same course
 */
public record Applicant(EnrolmentId id, PersonId person, @Nullable UUID organisationId, boolean member,
		@Nullable EnrolmentId elsewhere) {

}
