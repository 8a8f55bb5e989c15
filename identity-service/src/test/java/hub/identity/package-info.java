/** Identity over real HTTP with the real store. */
@NullMarked
package hub.identity;

import org.jspecify.annotations.NullMarked;
