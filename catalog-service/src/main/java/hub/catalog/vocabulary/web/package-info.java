/**
 * Vocabularies over HTTP.
 */
@NullMarked
package hub.catalog.vocabulary.web;

import org.jspecify.annotations.NullMarked;
