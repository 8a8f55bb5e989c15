/** What the tests of every service share: a store, an issuer of tokens, the walls. */
@NullMarked
package hub.platform.testing;

import org.jspecify.annotations.NullMarked;
