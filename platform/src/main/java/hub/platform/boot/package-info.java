/** How a service of the hub starts. */
@NullMarked
package hub.platform.boot;

import org.jspecify.annotations.NullMarked;
