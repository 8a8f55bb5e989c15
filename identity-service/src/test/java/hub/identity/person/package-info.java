/** Getting to know people. */
@NullMarked
package hub.identity.person;

import org.jspecify.annotations.NullMarked;
