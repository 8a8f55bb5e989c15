/**
 * Factories over HTTP.
 */
@NullMarked
package hub.catalog.factory.web;

import org.jspecify.annotations.NullMarked;
