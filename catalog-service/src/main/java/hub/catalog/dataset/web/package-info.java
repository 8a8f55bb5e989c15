/**
 * Datasets over HTTP.
 */
@NullMarked
package hub.catalog.dataset.web;

import org.jspecify.annotations.NullMarked;
