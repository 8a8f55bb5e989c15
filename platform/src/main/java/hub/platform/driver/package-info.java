/** How the driver talks to the document store. */
@NullMarked
package hub.platform.driver;

import org.jspecify.annotations.NullMarked;
