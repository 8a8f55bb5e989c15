/**
 * The factory that runs this hub: who may see what because of it, and by whose calendar
 * it works.
 */
@NullMarked
package hub.access.factory;

import org.jspecify.annotations.NullMarked;
