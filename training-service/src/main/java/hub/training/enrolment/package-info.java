/** Who takes part: enrolling, leaving, answering offers, deciding requests. */
@NullMarked
package hub.training.enrolment;

import org.jspecify.annotations.NullMarked;
