package hub.identity.organisation.mongo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import org.bson.BsonDateTime;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Pages of a list that lives inside one document: by time and id, like the pages of a
 * collection, and with the same cursors.
 */
final class EmbeddedPages {

	private EmbeddedPages() {
	}

	/** A place in the list. */
	private record Key(Instant createdAt, String id) implements Comparable<Key> {

		private static final Comparator<Key> ORDER = Comparator.comparing(Key::createdAt).thenComparing(Key::id);

		static Key of(List<BsonValue> values) {
			return new Key(Instant.ofEpochMilli(values.get(0).asDateTime().getValue()),
					values.get(1).asString().getValue());
		}

		List<BsonValue> values() {
			return List.of(new BsonDateTime(this.createdAt.toEpochMilli()), new BsonString(this.id));
		}

		@Override
		public int compareTo(Key other) {
			return ORDER.compare(this, other);
		}

	}

	static <T> Page<T> of(List<T> all, Function<T, Instant> createdAt, Function<T, UUID> id, PageQuery query) {
		Function<T, Key> key = (item) -> new Key(createdAt.apply(item), id.apply(item).toString());
		Comparator<Key> order = query.order().getFirst().descending() ? Comparator.reverseOrder()
				: Comparator.naturalOrder();
		List<T> sorted = all.stream().sorted(Comparator.comparing(key, order)).toList();
		int from = from(sorted.stream().map(key).toList(), order, query);
		int to = Math.min(from + query.limit(), sorted.size());
		PageQuery.Position position = query.position();
		if (position != null && position.backward()) {
			to = from;
			from = Math.max(0, to - query.limit());
		}
		List<T> items = sorted.subList(from, to);
		boolean hasNext = to < sorted.size() && !items.isEmpty();
		boolean hasPrev = from > 0 && !items.isEmpty();
		return new Page<>(items, query.limit(),
				hasNext ? query.cursor(key.apply(items.getLast()).values(), false) : null,
				hasPrev ? query.cursor(key.apply(items.getFirst()).values(), true) : null);
	}

	/** Where a page begins; where it ends when it is read backwards. */
	private static int from(List<Key> keys, Comparator<Key> order, PageQuery query) {
		PageQuery.Position position = query.position();
		if (position == null) {
			return 0;
		}
		Key border = Key.of(position.values());
		int including = position.backward() ? 0 : 1;
		return (int) keys.stream().takeWhile((key) -> order.compare(key, border) < including).count();
	}

}
