/** Courses and learning paths over HTTP. */
@NullMarked
package hub.training.course.web;

import org.jspecify.annotations.NullMarked;
