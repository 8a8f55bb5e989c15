/** Sessions in the document store. */
@NullMarked
package hub.training.session.mongo;

import org.jspecify.annotations.NullMarked;
