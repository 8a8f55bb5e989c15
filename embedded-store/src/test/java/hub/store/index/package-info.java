@NullMarked
package hub.store.index;

import org.jspecify.annotations.NullMarked;
