/** The operations on organisations over HTTP. */
@NullMarked
package hub.identity.organisation.web;

import org.jspecify.annotations.NullMarked;
