/** Applications over HTTP. */
@NullMarked
package hub.access.application.web;

import org.jspecify.annotations.NullMarked;
