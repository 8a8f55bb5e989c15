/** What every answer of the front door has in common, refusals included. */
@NullMarked
package hub.gateway.answer;

import org.jspecify.annotations.NullMarked;
