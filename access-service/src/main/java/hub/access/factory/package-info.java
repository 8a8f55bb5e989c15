/** The factory that runs this hub, and who may see what because of it. */
@NullMarked
package hub.access.factory;

import org.jspecify.annotations.NullMarked;
