/** Projects: what an organisation works on, the home of its applications. */
@NullMarked
package hub.access.project;

import org.jspecify.annotations.NullMarked;
