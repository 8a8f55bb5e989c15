/** Projects in the store. */
@NullMarked
package hub.access.project.mongo;

import org.jspecify.annotations.NullMarked;
