/** The audit trail: who did what, chained so that a gap shows. */
@NullMarked
package hub.platform.audit;

import org.jspecify.annotations.NullMarked;
