package hub.catalog.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import hub.catalog.source.Figure;
import hub.catalog.source.Provenance;
import hub.catalog.source.SourceKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the numbers of an entry change.
 */
class EntryHeadTests {

	private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

	private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);

	private static final Provenance MANUAL = new Provenance("manual", SourceKind.OPERATOR, "2026-10", null);

	private static final Provenance REPORT = new Provenance("report", SourceKind.OFFICIAL, "2026-11-17", null);

	private final EntryHead head = EntryHead.first(UUID.randomUUID(), "machine", UUID.randomUUID(), MONDAY, MANUAL)
		.stating("nodes", new BigDecimal("338"), null);

	@Test
	void statesANumberByItsSource() {
		assertThat(this.head.current("nodes")).contains(new BigDecimal("338"));
		assertThat(this.head.figures()).singleElement().satisfies((figure) -> {
			assertThat(figure.source()).isEqualTo("manual");
			assertThat(figure.asOf()).isEqualTo("2026-10");
			assertThat(figure.superseded()).isFalse();
		});
	}

	@Test
	void keepsTheOldNumberAsSuperseded() {
		EntryHead next = this.head.next(TUESDAY, REPORT).stating("nodes", new BigDecimal("356"), null);

		assertThat(next.current("nodes")).contains(new BigDecimal("356"));
		assertThat(next.figures()).extracting(Figure::superseded).containsExactly(false, true);
		assertThat(next.figures()).extracting(Figure::source).containsExactly("report", "manual");
	}

	@Test
	void keepsTheSourceOfANumberThatIsStatedAgain() {
		EntryHead next = this.head.next(TUESDAY, REPORT).stating("nodes", new BigDecimal("338.0"), null);

		assertThat(next.figures()).singleElement().extracting(Figure::source).isEqualTo("manual");
	}

	@Test
	void forgetsNothingWhenANumberBecomesUnknown() {
		EntryHead next = this.head.next(TUESDAY, REPORT).stating("nodes", null, null);

		assertThat(next.current("nodes")).isEmpty();
		assertThat(next.figures()).singleElement().extracting(Figure::superseded).isEqualTo(true);
	}

	@Test
	void leavesAnUnknownNumberUnknown() {
		assertThat(this.head.stating("memoryGb", null, "GB")).isEqualTo(this.head);
		assertThat(this.head.current("memoryGb")).isEmpty();
	}

	@Test
	void doesNotTakeWordsForANumber() {
		Figure words = new Figure("accelerators", null, "about 1,000", null, "2026", "survey", SourceKind.SECONDARY,
				false, null);

		assertThat(this.head.adding(List.of(words)).current("accelerators")).isEmpty();
		assertThat(this.head.adding(List.of(words)).figures()).contains(words);
	}

	@Test
	void countsItsVersions() {
		EntryHead next = this.head.next(TUESDAY, REPORT);

		assertThat(this.head.version()).isEqualTo(1);
		assertThat(next.version()).isEqualTo(2);
		assertThat(next.createdAt()).isEqualTo(MONDAY);
		assertThat(next.updatedAt()).isEqualTo(TUESDAY);
		assertThat(next.retired(TUESDAY, new Retirement("twice", null, TUESDAY)).version()).isEqualTo(3);
	}

	@Test
	void isRetiredForAReason() {
		EntryHead retired = this.head.retired(TUESDAY, new Retirement("twice", null, TUESDAY));

		assertThat(this.head.isRetired()).isFalse();
		assertThat(retired.isRetired()).isTrue();
		assertThat(retired.figures()).isEqualTo(this.head.figures());
	}

}
