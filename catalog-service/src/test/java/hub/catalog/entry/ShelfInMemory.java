package hub.catalog.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.store.Change;
import hub.platform.web.Expected;

/**
 * A shelf of plain objects that counts its questions.
 */
final class ShelfInMemory<E extends Entry<E>> implements Shelf<E> {

	private final Map<UUID, E> entries = new LinkedHashMap<>();

	private int questions;

	int questions() {
		return this.questions;
	}

	@Override
	public boolean add(E entry, Change change) {
		this.questions++;
		return this.entries.putIfAbsent(entry.head().id(), entry) == null;
	}

	@Override
	public int addMissing(List<E> missing) {
		missing.forEach((entry) -> this.entries.putIfAbsent(entry.head().id(), entry));
		return missing.size();
	}

	@Override
	public Optional<E> find(UUID id) {
		this.questions++;
		return Optional.ofNullable(this.entries.get(id));
	}

	@Override
	public List<E> list(Wanted wanted) {
		this.questions++;
		return this.entries.values()
			.stream()
			.filter((entry) -> wanted.hidden() || entry.isShown())
			.filter((entry) -> wanted.among() == null || wanted.among().contains(entry.head().id()))
			.filter((entry) -> wanted.slug() == null || wanted.slug().equals(entry.head().slug()))
			.filter((entry) -> wanted.admits(entry.traits(), null))
			.sorted(Comparator.comparing(Entry::label))
			.toList();
	}

	@Override
	public List<Row> rows(Wanted wanted) {
		return list(wanted).stream()
			.map((entry) -> new Row(entry.head().id(), entry.head().slug(), entry.parentId(), entry.traits()))
			.toList();
	}

	@Override
	public Page<E> page(Wanted wanted, PageQuery query) {
		return new Page<>(new ArrayList<>(list(wanted)), 20, null, null);
	}

	@Override
	public E change(UUID id, Expected expected, Change change, UnaryOperator<E> next) {
		this.questions++;
		return java.util.Objects.requireNonNull(this.entries.computeIfPresent(id, (key, entry) -> next.apply(entry)));
	}

}
