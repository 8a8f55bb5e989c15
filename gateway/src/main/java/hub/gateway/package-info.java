/** The front door: everything that reaches the hub from outside passes here first. */
@NullMarked
package hub.gateway;

import org.jspecify.annotations.NullMarked;
