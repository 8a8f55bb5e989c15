/** The front door as clients and services see it. */
@NullMarked
package hub.gateway;

import org.jspecify.annotations.NullMarked;
