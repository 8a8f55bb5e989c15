/** A small service that the platform's own tests are made with. */
@NullMarked
package hub.sample;

import org.jspecify.annotations.NullMarked;
