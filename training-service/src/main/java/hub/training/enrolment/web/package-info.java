/** Enrolments over HTTP. */
@NullMarked
package hub.training.enrolment.web;

import org.jspecify.annotations.NullMarked;
