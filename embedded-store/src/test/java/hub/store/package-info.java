@NullMarked
package hub.store;

import org.jspecify.annotations.NullMarked;
