package hub.platform.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page by its position in the order, never by counting: the page costs the
 * page, and a deleted border document does not matter.
 */
public final class KeysetPages {

	private KeysetPages() {
	}

	public static <D> Page<D> read(MongoCollection<BsonDocument> collection, Bson filter, PageQuery query,
			Function<BsonDocument, D> decode) {
		PageQuery.Position position = query.position();
		boolean backward = position != null && position.backward();
		List<SortKey> order = backward ? query.order().stream().map(SortKey::reversed).toList() : query.order();
		Bson wanted = (position != null) ? Filters.and(filter, after(order, position.values())) : filter;
		List<BsonDocument> found = collection.find(wanted)
			.sort(sort(order))
			.limit(query.limit() + 1)
			.into(new ArrayList<>());
		boolean more = found.size() > query.limit();
		List<BsonDocument> documents = new ArrayList<>(more ? found.subList(0, query.limit()) : found);
		if (backward) {
			java.util.Collections.reverse(documents);
		}
		boolean hasNext = backward || more;
		boolean hasPrev = backward ? more : position != null;
		return new Page<>(documents.stream().map(decode).toList(), query.limit(),
				(hasNext && !documents.isEmpty()) ? cursor(query, documents.getLast(), false) : null,
				(hasPrev && !documents.isEmpty()) ? cursor(query, documents.getFirst(), true) : null);
	}

	private static String cursor(PageQuery query, BsonDocument border, boolean backward) {
		List<BsonValue> values = query.order().stream().map((key) -> valueAt(border, key.path())).toList();
		return query.cursors().seal(new PageQuery.Position(values, backward), query.binding());
	}

	private static BsonValue valueAt(BsonDocument document, String path) {
		BsonValue value = document;
		for (String member : path.split("\\.")) {
			value = step(value, member);
		}
		return (value != null) ? value : BsonNull.VALUE;
	}

	private static @Nullable BsonValue step(@Nullable BsonValue value, String member) {
		return (value instanceof BsonDocument inner) ? inner.get(member) : null;
	}

	/** {@code a < x or (a = x and (b < y or …))}, with the direction of each key. */
	private static Bson after(List<SortKey> order, List<BsonValue> values) {
		List<Bson> alternatives = new ArrayList<>();
		List<Bson> equal = new ArrayList<>();
		for (int index = 0; index < order.size(); index++) {
			SortKey key = order.get(index);
			BsonValue value = values.get(index);
			Bson beyond = key.descending() ? Filters.lt(key.path(), value) : Filters.gt(key.path(), value);
			List<Bson> all = new ArrayList<>(equal);
			all.add(beyond);
			alternatives.add((all.size() == 1) ? beyond : Filters.and(all));
			equal.add(Filters.eq(key.path(), value));
		}
		return (alternatives.size() == 1) ? alternatives.getFirst() : Filters.or(alternatives);
	}

	private static Bson sort(List<SortKey> order) {
		return Sorts.orderBy(order.stream()
			.map((key) -> key.descending() ? Sorts.descending(key.path()) : Sorts.ascending(key.path()))
			.toList());
	}

}
