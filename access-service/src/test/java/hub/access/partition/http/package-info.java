/** Tests of the package of this name. */
@NullMarked
package hub.access.partition.http;

import org.jspecify.annotations.NullMarked;
