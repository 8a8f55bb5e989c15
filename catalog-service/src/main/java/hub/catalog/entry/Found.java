package hub.catalog.entry;

import java.util.List;

import hub.platform.paging.Page;

/**
 * A page of entries, and the facets of the whole list if they were asked for.
 */
public record Found<E extends Entry<E>>(Page<E> page, List<Facet> facets) {

}
