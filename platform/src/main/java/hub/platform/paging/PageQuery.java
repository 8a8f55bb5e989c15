package hub.platform.paging;

import java.util.List;

import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param position where the page begins; absent for the first
 * @param binding what the cursors of the answer are bound to
 */
public record PageQuery(int limit, List<SortKey> order, @Nullable Position position, Cursors cursors, String binding) {

	/**
	 * A cursor of this list, for a feature that pages through something other than a
	 * collection.
	 */
	public String cursor(List<BsonValue> values, boolean backward) {
		return this.cursors.seal(new Position(values, backward), this.binding);
	}

	/**
	 * A place between two documents in an order.
	 *
	 * @param values those of the document at the border, one for each key
	 * @param backward whether the page lies before the border
	 */
	public record Position(List<BsonValue> values, boolean backward) {

	}

}
