/**
 * Software, and where which version was seen.
 */
@NullMarked
package hub.catalog.software;

import org.jspecify.annotations.NullMarked;
