/** The merged contract of a running hub, executed operation by operation. */
@NullMarked
package hub.acceptance.contract;

import org.jspecify.annotations.NullMarked;
