/** The pages, as a browser sees them. */
@NullMarked
package hub.identity.signin.web;

import org.jspecify.annotations.NullMarked;
