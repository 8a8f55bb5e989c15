/** The training data that the hub is shipped with. */
@NullMarked
package hub.training.seed;

import org.jspecify.annotations.NullMarked;
