package hub.catalog.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.problem.NotFoundException;
import hub.platform.store.Change;
import hub.platform.web.Expected;

/**
 * All entries of one kind. Everything in the catalogue is public, so nothing here asks
 * who reads.
 */
public interface Shelf<E extends Entry<E>> {

	/** False when an entry with this id is there already, which means a retry. */
	boolean add(E entry, Change change);

	/** Adds those whose id is not there yet, in few writes; returns how many. */
	int addMissing(List<E> entries);

	Optional<E> find(UUID id);

	default E get(UUID id) {
		return find(id).orElseThrow(NotFoundException::new);
	}

	/** In the order of their labels. */
	List<E> list(Wanted wanted);

	List<Row> rows(Wanted wanted);

	Page<E> page(Wanted wanted, PageQuery query);

	E change(UUID id, Expected expected, Change change, UnaryOperator<E> next);

}
