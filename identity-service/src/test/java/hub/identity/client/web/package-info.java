/** The operations on API clients over HTTP. */
@NullMarked
package hub.identity.client.web;

import org.jspecify.annotations.NullMarked;
