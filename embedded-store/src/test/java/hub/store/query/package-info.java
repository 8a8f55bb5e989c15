@NullMarked
package hub.store.query;

import org.jspecify.annotations.NullMarked;
