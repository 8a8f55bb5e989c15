/** The catalogue asked over HTTP. */
@NullMarked
package hub.access.partition.http;

import org.jspecify.annotations.NullMarked;
