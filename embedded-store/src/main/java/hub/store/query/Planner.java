package hub.store.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import de.bwaldvogel.mongo.bson.Document;
import hub.store.index.IndexView;
import hub.store.index.KeyRange;
import hub.store.key.Key;
import org.jspecify.annotations.Nullable;

/**
 * Chooses between the indexes of a collection. It counts what each would have to walk,
 * and takes into account that an index in the right order may stop after a page.
 */
final class Planner {

	private static final int MOST_CHOICES = 8;

	private static final int MOST_LEAPS = 1_000;

	private final List<Conditions> alternatives;

	private final SortOrder sort;

	private final long wanted;

	private Planner(Document filter, SortOrder sort, long wanted) {
		this.alternatives = FilterReader.read(filter);
		this.sort = sort;
		this.wanted = wanted;
	}

	/**
	 * Plans a query.
	 * @param wanted after how many documents the query is content, 0 for all
	 */
	static Plan plan(List<IndexView> indexes, Document filter, @Nullable Document sort, long wanted) {
		String idField = indexes.getFirst().columns().getFirst().path();
		return new Planner(filter, SortOrder.of(sort, idField), wanted).choose(indexes);
	}

	private Plan choose(List<IndexView> indexes) {
		List<Plan> plans = new ArrayList<>();
		for (IndexView index : indexes) {
			for (int choice = 0; choice < choices(index); choice++) {
				add(index, choice, plans);
			}
		}
		if (plans.size() == 1) {
			return plans.getFirst();
		}
		List<Costed> costed = plans.stream().map((plan) -> new Costed(plan, plan.entries())).toList();
		long fewest = costed.stream().mapToLong(Costed::entries).min().orElseThrow();
		return costed.stream().min(Comparator.comparingDouble((each) -> cost(each, fewest))).orElseThrow().plan();
	}

	private int choices(IndexView index) {
		int choices = 1;
		for (int i = 0; i < index.columns().size(); i++) {
			if (index.holdsArrays(i)) {
				String path = index.columns().get(i).path();
				choices = Math.max(choices,
						alternatives.stream().mapToInt((conditions) -> conditions.on(path).size()).max().orElse(1));
			}
		}
		return Math.min(choices, MOST_CHOICES);
	}

	private void add(IndexView index, int choice, List<Plan> plans) {
		List<Bounds> bounds = alternatives.stream()
			.map((conditions) -> Bounds.of(index, conditions, choice))
			.filter(Objects::nonNull)
			.toList();
		if (index.sparse() && !bounds.stream().allMatch(Bounds::excludeMissing)) {
			return;
		}
		int points = bounds.stream().mapToInt(Bounds::leadingPoints).min().orElse(0);
		if (!sort.isAny()) {
			for (int depth = points; depth >= 0; depth--) {
				int direction = direction(index, bounds, depth);
				if (direction != 0) {
					plans.add(new Plan(index, groups(bounds, depth), true, direction < 0));
					return;
				}
			}
			if (addLeaping(index, bounds, plans)) {
				return;
			}
		}
		plans.add(new Plan(index, groups(bounds, 0), sort.isAny(), false));
	}

	// an index whose first column is free serves a page too: value by value, merged
	private boolean addLeaping(IndexView index, List<Bounds> bounds, List<Plan> plans) {
		if (wanted == 0 || bounds.isEmpty() || !bounds.stream().allMatch((each) -> each.columns().getFirst() == null)) {
			return false;
		}
		int direction = direction(index, bounds, 1);
		if (direction == 0) {
			return false;
		}
		Optional<List<Key>> values = index.leadingValues(MOST_LEAPS);
		values.ifPresent((leading) -> {
			List<Bounds> leaping = bounds.stream().map((each) -> each.withLeading(leading)).toList();
			plans.add(new Plan(index, groups(leaping, 1), true, direction < 0));
		});
		return values.isPresent();
	}

	// 1 when the index behind these columns lies in the wanted order, -1 in reverse, else
	// 0
	private int direction(IndexView index, List<Bounds> bounds, int depth) {
		int direction = 0;
		int column = depth;
		for (var wish : sort.columns()) {
			if (isConstant(index, bounds, wish.path())) {
				continue;
			}
			while (column < index.columns().size() && !index.columns().get(column).path().equals(wish.path())
					&& isConstant(index, bounds, index.columns().get(column).path())) {
				column++;
			}
			if (column == index.columns().size() || !index.columns().get(column).path().equals(wish.path())
					|| index.holdsArrays(column)) {
				return 0;
			}
			int step = (index.columns().get(column).ascending() == wish.ascending()) ? 1 : -1;
			if (direction != 0 && direction != step) {
				return 0;
			}
			direction = step;
			column++;
			if (column == index.columns().size()) {
				break;
			}
		}
		return (direction == 0) ? 1 : direction;
	}

	private static boolean isConstant(IndexView index, List<Bounds> bounds, String path) {
		for (int column = 0; column < index.columns().size(); column++) {
			if (index.columns().get(column).path().equals(path) && !index.holdsArrays(column)) {
				int position = column;
				List<@Nullable Key> values = bounds.stream()
					.<@Nullable Key>map((each) -> each.constant(position))
					.toList();
				return !values.isEmpty() && values.getFirst() != null && values.stream().distinct().count() == 1;
			}
		}
		return false;
	}

	private static List<Plan.Group> groups(List<Bounds> bounds, int depth) {
		TreeMap<Key, List<KeyRange>> byPrefix = new TreeMap<>();
		for (Bounds each : bounds) {
			for (Key prefix : each.prefixes(depth)) {
				byPrefix.computeIfAbsent(prefix, (_) -> new ArrayList<>()).addAll(each.ranges(prefix, depth));
			}
		}
		return byPrefix.entrySet()
			.stream()
			.map((entry) -> new Plan.Group(entry.getKey().length(), KeyRange.merge(entry.getValue())))
			.toList();
	}

	private double cost(Costed plan, long fewest) {
		if (!plan.plan().ordered()) {
			return 2.0 * plan.entries();
		}
		if (wanted == 0) {
			return plan.entries();
		}
		// the fewest entries of any index bound how many documents match
		double perMatch = (double) plan.entries() / Math.max(1, fewest);
		return Math.min(plan.entries(), wanted * perMatch) + plan.plan().groups().size();
	}

	private record Costed(Plan plan, long entries) {
	}

}
