/** Values as bytes whose order is the order of the values. */
@NullMarked
package hub.store.key;

import org.jspecify.annotations.NullMarked;
