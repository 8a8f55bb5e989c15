/** The people and organisations of the demo profile. */
@NullMarked
package hub.identity.demo;

import org.jspecify.annotations.NullMarked;
