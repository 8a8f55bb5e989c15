/** What can be learnt: courses, learning paths and the skills they teach. */
@NullMarked
package hub.training.course;

import org.jspecify.annotations.NullMarked;
