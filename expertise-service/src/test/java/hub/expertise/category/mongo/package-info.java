/** Tests of the package of this name. */
@NullMarked
package hub.expertise.category.mongo;

import org.jspecify.annotations.NullMarked;
