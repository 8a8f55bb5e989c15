/** People, organisations and API clients of the hub, and the issuer of its tokens. */
@NullMarked
package hub.identity;

import org.jspecify.annotations.NullMarked;
