/** The OAuth 2.1 and OpenID Connect endpoints, on Spring Authorization Server. */
@NullMarked
package hub.identity.oauth;

import org.jspecify.annotations.NullMarked;
