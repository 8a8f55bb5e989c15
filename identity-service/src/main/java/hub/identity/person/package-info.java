/** The people who use the hub, known by issuer and subject. */
@NullMarked
package hub.identity.person;

import org.jspecify.annotations.NullMarked;
