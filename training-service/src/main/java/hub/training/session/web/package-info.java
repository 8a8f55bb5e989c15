/** Sessions over HTTP. */
@NullMarked
package hub.training.session.web;

import org.jspecify.annotations.NullMarked;
