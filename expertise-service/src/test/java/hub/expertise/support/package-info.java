/** What the tests of the expertise service share. */
@NullMarked
package hub.expertise.support;

import org.jspecify.annotations.NullMarked;
