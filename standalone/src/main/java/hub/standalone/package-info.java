/**
 * The whole hub in one JVM: an embedded store, every service and the gateway, started and
 * stopped together.
 */
@NullMarked
package hub.standalone;

import org.jspecify.annotations.NullMarked;
