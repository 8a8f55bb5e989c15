/** How keys follow one another. */
@NullMarked
package hub.identity.key;

import org.jspecify.annotations.NullMarked;
