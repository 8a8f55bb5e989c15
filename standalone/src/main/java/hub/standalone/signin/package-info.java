/**
 * Signing in from the command line as a browser would: authorization code with PKCE over
 * plain HTTP.
 */
@NullMarked
package hub.standalone.signin;

import org.jspecify.annotations.NullMarked;
