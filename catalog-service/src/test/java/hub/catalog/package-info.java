/** Tests of the catalogue as a whole: its walls, its texts, its answers over HTTP. */
@NullMarked
package hub.catalog;

import org.jspecify.annotations.NullMarked;
