package hub.identity.organisation.mongo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import hub.platform.paging.Cursors;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;
import hub.platform.paging.SortKey;
import org.bson.BsonDateTime;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedPagesTests {

	private static final Instant START = Instant.parse("2026-11-21T09:30:00Z");

	private final Cursors cursors = new Cursors(null, InstantSource.system());

	/** Ten things, of which two at a time came at the same moment. */
	private final List<Thing> things = IntStream.range(0, 10)
		.mapToObj((number) -> new Thing(new UUID(0, number), START.plusSeconds(number / 2)))
		.toList();

	/** Something with a time and an id. */
	private record Thing(UUID id, Instant createdAt) {
	}

	@Test
	void beginWithTheFirst() {
		Page<Thing> page = page(3, false, null);

		assertThat(numbers(page)).containsExactly(0L, 1L, 2L);
		assertThat(page.prev()).isNull();
		assertThat(page.next()).isNotNull();
	}

	@Test
	void beginWithTheLastWhenTheOrderIsReversed() {
		assertThat(numbers(page(3, true, null))).containsExactly(9L, 8L, 7L);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 9, 10, 11 })
	void showEverythingOnceInBothOrders(int limit) {
		assertThat(walk(limit, false)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
		assertThat(walk(limit, true)).containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L, 0L);
	}

	@Test
	void leadBackTheWayTheyCame() {
		Page<Thing> second = page(3, false, position(2, false));

		assertThat(numbers(second)).containsExactly(3L, 4L, 5L);
		assertThat(second.prev()).isNotNull();
		assertThat(numbers(page(3, false, position(3, true)))).containsExactly(0L, 1L, 2L);
		assertThat(numbers(page(3, false, position(2, true)))).containsExactly(0L, 1L);
	}

	@Test
	void doNotMindThatTheBorderIsGone() {
		List<Thing> without = new ArrayList<>(this.things);
		without.remove(3);

		Page<Thing> page = EmbeddedPages.of(without, Thing::createdAt, Thing::id, query(3, false, position(3, false)));

		assertThat(numbers(page)).containsExactly(4L, 5L, 6L);
	}

	@Test
	void areEmptyWhenThereIsNothing() {
		Page<Thing> page = EmbeddedPages.of(List.<Thing>of(), Thing::createdAt, Thing::id, query(3, false, null));

		assertThat(page.items()).isEmpty();
		assertThat(page.next()).isNull();
		assertThat(page.prev()).isNull();
	}

	@Test
	void doNotDependOnTheOrderInTheDocument() {
		List<Thing> shuffled = new ArrayList<>(this.things);
		Collections.reverse(shuffled);

		assertThat(numbers(EmbeddedPages.of(shuffled, Thing::createdAt, Thing::id, query(3, false, null))))
			.containsExactly(0L, 1L, 2L);
	}

	private List<Long> walk(int limit, boolean descending) {
		List<Long> seen = new ArrayList<>();
		Page<Thing> page = page(limit, descending, null);
		seen.addAll(numbers(page));
		while (page.next() != null) {
			page = page(limit, descending, position(seen.getLast(), false));
			seen.addAll(numbers(page));
		}
		return seen;
	}

	private Page<Thing> page(int limit, boolean descending, PageQuery.@Nullable Position position) {
		return EmbeddedPages.of(this.things, Thing::createdAt, Thing::id, query(limit, descending, position));
	}

	private PageQuery query(int limit, boolean descending, PageQuery.@Nullable Position position) {
		return new PageQuery(limit, List.of(new SortKey("createdAt", descending), new SortKey("_id", descending)),
				position, this.cursors, "test");
	}

	private PageQuery.Position position(long number, boolean backward) {
		Thing thing = this.things.get(Math.toIntExact(number));
		return new PageQuery.Position(
				List.of(new BsonDateTime(thing.createdAt().toEpochMilli()), new BsonString(thing.id().toString())),
				backward);
	}

	private static List<Long> numbers(Page<Thing> page) {
		return page.items().stream().map((thing) -> thing.id().getLeastSignificantBits()).toList();
	}

}
