package hub.training.seat;

import java.util.UUID;

/**
 * Identifies an enrolment, in the line of its session as everywhere.
 */
public record EnrolmentId(UUID value) {

}
