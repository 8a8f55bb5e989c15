/** The demo profile, on and off. */
@NullMarked
package hub.identity.demo;

import org.jspecify.annotations.NullMarked;
