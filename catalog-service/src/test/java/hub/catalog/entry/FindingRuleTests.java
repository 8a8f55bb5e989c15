package hub.catalog.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.platform.paging.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How lists and facets come about, by their own traits and by inherited ones.
 */
class FindingRuleTests {

	private final ShelfInMemory<Thing> shelf = new ShelfInMemory<>();

	private final Finding<Thing> finding = new Finding<>(this.shelf, List.of(new FromTheParent()));

	/** Gives colour to the things of one family; asks nobody. */
	private static final class FromTheParent implements Inheritance {

		private int asked;

		@Override
		public Set<String> names() {
			return Set.of("colour");
		}

		@Override
		public Map<UUID, Set<Trait>> of(List<Row> rows) {
			this.asked++;
			Map<UUID, Set<Trait>> inherited = new HashMap<>();
			for (Row row : rows) {
				if (row.values("family").contains("plum")) {
					inherited.put(row.id(), Set.of(Trait.of("colour", "blue")));
				}
			}
			return inherited;
		}

	}

	@BeforeEach
	void fill() {
		this.shelf.addMissing(List.of(Thing.of("a", "family=plum", "size=small"),
				Thing.of("b", "family=plum", "size=large"), Thing.of("c", "family=pear", "size=small", "colour=green"),
				Thing.of("d", "family=fig"), Thing.of("e", "family=plum").retired()));
	}

	@Nested
	class ByItsOwnTraits {

		@Test
		void aListIsOneQuestion() {
			assertThat(slugs(Wanted.shown().with("size", List.of("small")))).containsExactly("a", "c");
			assertThat(FindingRuleTests.this.shelf.questions()).isEqualTo(1);
		}

		@Test
		void conditionsOnSeveralNamesMustAllHold() {
			assertThat(slugs(Wanted.shown().with("size", List.of("small")).with("family", List.of("plum", "fig"))))
				.containsExactly("a");
		}

	}

	@Nested
	class ByInheritedTraits {

		@Test
		void findsWhatHasThemItselfOrThroughAnother() {
			assertThat(slugs(Wanted.shown().with("colour", List.of("blue")))).containsExactly("a", "b");
			assertThat(slugs(Wanted.shown().with("colour", List.of("green")))).containsExactly("c");
			assertThat(slugs(Wanted.shown().with("colour", List.of("blue", "green")))).containsExactly("a", "b", "c");
		}

		@Test
		void joinsThemWithItsOwn() {
			assertThat(slugs(Wanted.shown().with("colour", List.of("blue")).with("size", List.of("large"))))
				.containsExactly("b");
		}

		@Test
		void findsNothingWhenNothingHasThem() {
			assertThat(slugs(Wanted.shown().with("colour", List.of("red")))).isEmpty();
		}

		@Test
		void keepsToTheIdsAdmitted() {
			assertThat(
					slugs(Wanted.shown().among(List.of(Thing.id("b"), Thing.id("c"))).with("colour", List.of("blue"))))
				.containsExactly("b");
		}

		@Test
		void leavesOutTheRetired() {
			assertThat(slugs(Wanted.shown().with("colour", List.of("blue")))).doesNotContain("e");
			assertThat(slugs(new Wanted(Map.of("colour", Set.of("blue")), null, null, true, null, null))).contains("e");
		}

		@Test
		void canBeReadAsIds() {
			assertThat(FindingRuleTests.this.finding.ids(Wanted.shown().with("colour", List.of("green"))))
				.containsExactly(Thing.id("c"));
		}

	}

	@Nested
	class Facets {

		@Test
		void countOwnAndInheritedValues() {
			assertThat(count(Wanted.shown(), "colour")).containsExactly(new Facet.Count("blue", 2),
					new Facet.Count("green", 1));
			assertThat(count(Wanted.shown(), "size")).containsExactly(new Facet.Count("small", 2),
					new Facet.Count("large", 1));
		}

		@Test
		void countWithoutTheConditionOnThemselves() {
			Wanted smallAndBlue = Wanted.shown().with("size", List.of("small")).with("colour", List.of("blue"));

			assertThat(count(smallAndBlue, "size")).containsExactlyInAnyOrder(new Facet.Count("small", 1),
					new Facet.Count("large", 1));
			assertThat(count(smallAndBlue, "colour")).containsExactlyInAnyOrder(new Facet.Count("blue", 1),
					new Facet.Count("green", 1));
		}

		@Test
		void ofANameThatNothingHasAreEmpty() {
			assertThat(count(Wanted.shown(), "weight")).isEmpty();
		}

		@Test
		void ofSeveralNamesCostNoMoreThanOfOne() {
			FindingRuleTests.this.finding.find(Wanted.shown(), List.of("size"), anyPage());
			int one = FindingRuleTests.this.shelf.questions();
			FindingRuleTests.this.finding.find(Wanted.shown(), List.of("size", "family", "weight"), anyPage());

			assertThat(FindingRuleTests.this.shelf.questions() - one).isEqualTo(one);
		}

		private List<Facet.Count> count(Wanted wanted, String name) {
			return FindingRuleTests.this.finding.find(wanted, List.of(name), anyPage()).facets().getFirst().values();
		}

	}

	@Test
	void doesNotAskForInheritanceThatNobodyNeeds() {
		FromTheParent parent = new FromTheParent();
		Finding<Thing> own = new Finding<>(this.shelf, List.of(parent));

		own.find(Wanted.shown().with("size", List.of("small")), List.of("family"), anyPage());

		assertThat(parent.asked).isZero();
	}

	private List<String> slugs(Wanted wanted) {
		return this.finding.find(wanted, List.of(), anyPage()).page().items().stream().map(Thing::label).toList();
	}

	@SuppressWarnings("NullAway")
	private static PageQuery anyPage() {
		return new PageQuery(20, List.of(), null, null, "");
	}

}
