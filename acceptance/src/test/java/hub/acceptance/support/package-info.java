/** How acceptance tests start a hub, sign in and talk to it. */
@NullMarked
package hub.acceptance.support;

import org.jspecify.annotations.NullMarked;
