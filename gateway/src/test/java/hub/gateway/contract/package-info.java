/** Rules of the merging of contracts. */
@NullMarked
package hub.gateway.contract;

import org.jspecify.annotations.NullMarked;
