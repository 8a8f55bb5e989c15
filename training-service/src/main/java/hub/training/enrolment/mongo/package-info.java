/** Enrolments in the document store. */
@NullMarked
package hub.training.enrolment.mongo;

import org.jspecify.annotations.NullMarked;
