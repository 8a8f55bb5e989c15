/**
 * Datasets to train and test with.
 */
@NullMarked
package hub.catalog.dataset;

import org.jspecify.annotations.NullMarked;
