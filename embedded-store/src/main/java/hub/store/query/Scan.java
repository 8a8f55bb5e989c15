package hub.store.query;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

import hub.store.index.IndexView;
import hub.store.index.KeyRange;
import hub.store.key.Key;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** Walks the entries of a plan; gives the key of each document once. */
final class Scan implements Iterator<Key> {

	private final Plan plan;

	private final Examined examined;

	private final Queue<Walk> walks;

	private final Set<Key> seen = new HashSet<>();

	private @Nullable Key next;

	Scan(Plan plan, Examined examined) {
		this.plan = plan;
		this.examined = examined;
		Comparator<Walk> order = Walk::compareTo;
		boolean merged = plan.ordered() && plan.groups().size() > 1;
		this.walks = merged ? new PriorityQueue<>(plan.backward() ? order.reversed() : order) : new ArrayDeque<>();
		for (Plan.Group group : plan.groups()) {
			Walk walk = new Walk(group);
			// without a merge nothing is opened before it is needed
			if (!merged || walk.advance()) {
				walks.add(walk);
			}
		}
	}

	@Override
	public boolean hasNext() {
		while (next == null && !walks.isEmpty()) {
			Walk walk = walks.element();
			if (walk.key == null && !walk.advance()) {
				walks.remove();
				continue;
			}
			Key document = walk.document();
			walk.key = null;
			if (walks instanceof PriorityQueue) {
				walks.remove();
				if (walk.advance()) {
					walks.add(walk);
				}
			}
			if (!plan.index().holdsArrays() || seen.add(document)) {
				next = document;
			}
		}
		return next != null;
	}

	@Override
	public Key next() {
		if (!hasNext() || next == null) {
			throw new NoSuchElementException();
		}
		Key document = next;
		next = null;
		return document;
	}

	/** One group's way through its ranges. */
	private final class Walk implements Comparable<Walk> {

		private final int prefixLength;

		private final Deque<KeyRange> ranges;

		private @Nullable KeyRange range;

		private @Nullable Cursor<Key, ?> cursor;

		private @Nullable Key key;

		private Walk(Plan.Group group) {
			this.prefixLength = group.prefixLength();
			this.ranges = new ArrayDeque<>(group.ranges());
		}

		private boolean advance() {
			while (true) {
				if (cursor != null && range != null && cursor.hasNext()) {
					Key found = cursor.next();
					examined.key();
					if (range.contains(found)) {
						key = found;
						return true;
					}
					// a backward walk may begin at the end itself, which is not in the
					// range
					if (plan.backward() && found.compareTo(range.start()) >= 0) {
						continue;
					}
				}
				if (!open()) {
					key = null;
					return false;
				}
			}
		}

		private boolean open() {
			range = plan.backward() ? ranges.pollLast() : ranges.pollFirst();
			if (range == null) {
				return false;
			}
			IndexView index = plan.index();
			cursor = plan.backward() ? index.cursor(range.end(), range.start(), true)
					: index.cursor(range.start(), range.end(), false);
			return true;
		}

		private Key document() {
			if (cursor != null && cursor.getValue() instanceof Key document) {
				return document;
			}
			return Objects.requireNonNull(key);
		}

		@Override
		public int compareTo(Walk other) {
			if (key == null || other.key == null) {
				throw new IllegalStateException("A walk is compared before it has begun");
			}
			return Key.compareTails(key, prefixLength, other.key, other.prefixLength);
		}

	}

}
