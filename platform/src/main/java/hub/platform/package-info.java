/** What every service of the hub shares and nothing more. */
@NullMarked
package hub.platform;

import org.jspecify.annotations.NullMarked;
