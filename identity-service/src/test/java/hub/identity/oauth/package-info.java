/** The protocol, as programs and browsers speak it. */
@NullMarked
package hub.identity.oauth;

import org.jspecify.annotations.NullMarked;
