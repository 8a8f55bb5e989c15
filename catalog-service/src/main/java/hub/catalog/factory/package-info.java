/**
 * The AI Factories of the network.
 */
@NullMarked
package hub.catalog.factory;

import org.jspecify.annotations.NullMarked;
