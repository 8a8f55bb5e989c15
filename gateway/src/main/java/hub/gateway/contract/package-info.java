/** The contracts of all services as one description, merged while building. */
@NullMarked
package hub.gateway.contract;

import org.jspecify.annotations.NullMarked;
