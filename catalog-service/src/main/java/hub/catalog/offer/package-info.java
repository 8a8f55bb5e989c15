/**
 * What factories offer beside the machines.
 */
@NullMarked
package hub.catalog.offer;

import org.jspecify.annotations.NullMarked;
