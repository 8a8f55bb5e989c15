package hub.platform.paging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the page after this one; absent on the last
 * @param prev cursor of the page before this one; absent on the first
 */
public record Page<T>(List<T> items, int limit, @Nullable String next, @Nullable String prev) {

	public Page {
		items = List.copyOf(items);
	}

	public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
		return new Page<>(this.items.stream().<R>map(mapping).toList(), this.limit, this.next, this.prev);
	}

}
