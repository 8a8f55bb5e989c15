/** The training service: courses, learning paths, sessions and enrolments. */
@NullMarked
package hub.training;

import org.jspecify.annotations.NullMarked;
