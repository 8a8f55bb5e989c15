/** When and where a course is held; a session decides about its own seats. */
@NullMarked
package hub.training.session;

import org.jspecify.annotations.NullMarked;
