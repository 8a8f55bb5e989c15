/** Events ride in the document they tell of until a relay has delivered them. */
@NullMarked
package hub.platform.outbox;

import org.jspecify.annotations.NullMarked;
