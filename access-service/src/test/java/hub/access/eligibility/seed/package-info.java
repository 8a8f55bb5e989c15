/** Tests of the package of this name. */
@NullMarked
package hub.access.eligibility.seed;

import org.jspecify.annotations.NullMarked;
