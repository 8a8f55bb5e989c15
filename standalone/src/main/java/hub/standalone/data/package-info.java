/**
 * The data folder of a standalone hub: who may use it, the secrets and the time it keeps,
 * and what it says while a hub runs.
 */
@NullMarked
package hub.standalone.data;

import org.jspecify.annotations.NullMarked;
