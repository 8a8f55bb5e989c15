/** What applications ask the catalogue. */
@NullMarked
package hub.access.application.http;

import org.jspecify.annotations.NullMarked;
