/** Applications in the store. */
@NullMarked
package hub.access.application.mongo;

import org.jspecify.annotations.NullMarked;
