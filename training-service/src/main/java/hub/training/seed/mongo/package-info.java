/** What has been loaded, remembered in the document store. */
@NullMarked
package hub.training.seed.mongo;

import org.jspecify.annotations.NullMarked;
