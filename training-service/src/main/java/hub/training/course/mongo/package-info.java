/** Courses and learning paths in the document store. */
@NullMarked
package hub.training.course.mongo;

import org.jspecify.annotations.NullMarked;
