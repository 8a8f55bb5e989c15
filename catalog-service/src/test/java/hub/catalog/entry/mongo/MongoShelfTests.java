package hub.catalog.entry.mongo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.mongodb.client.MongoDatabase;
import hub.catalog.CatalogTest;
import hub.catalog.availability.Availability;
import hub.catalog.availability.AvailabilityStatus;
import hub.catalog.dataset.Dataset;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Retirement;
import hub.catalog.entry.Row;
import hub.catalog.entry.Shelf;
import hub.catalog.entry.Shelves;
import hub.catalog.entry.Span;
import hub.catalog.entry.Wanted;
import hub.catalog.source.Provenance;
import hub.catalog.source.SourceKind;
import hub.platform.ids.Ids;
import hub.platform.problem.NotFoundException;
import hub.platform.problem.RefusedException;
import hub.platform.store.Change;
import hub.platform.store.DuplicateKeyException;
import hub.platform.web.Expected;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Entries are kept as they are and found by what they say.
 */
@CatalogTest
class MongoShelfTests {

	private static final Instant NOW = Instant.parse("2026-11-21T09:00:00.123Z");

	private static final UUID OWNER = Ids.next();

	private static final Provenance CARD = new Provenance("its card", SourceKind.DATASET_CARD, "2026-11", "a note");

	private final Shelf<Dataset> shelf;

	private final Shelf<Availability> periods;

	private final MongoDatabase database;

	@org.springframework.beans.factory.annotation.Autowired
	MongoShelfTests(Shelves shelves, MongoDatabase database) {
		this.shelf = shelves.open("shelf-test-datasets", Dataset.class);
		this.periods = shelves.open("shelf-test-periods", Availability.class);
		this.database = database;
	}

	@BeforeEach
	void empty() {
		this.database.getCollection("shelf-test-datasets").deleteMany(new Document());
		this.database.getCollection("shelf-test-periods").deleteMany(new Document());
	}

	@Nested
	class AnEntry {

		@Test
		void comesBackAsItWasPut() {
			Dataset dataset = dataset("Common Corpus", "text", true);

			assertThat(MongoShelfTests.this.shelf.add(dataset, Change.none())).isTrue();

			assertThat(MongoShelfTests.this.shelf.get(dataset.head().id())).isEqualTo(dataset);
		}

		@Test
		void comesBackWithWhatIsUnknownStillUnknown() {
			Dataset bare = new Dataset(head("bare"), "Bare", "d", List.of(), List.of(), null, "MIT", null, null, null,
					List.of());
			MongoShelfTests.this.shelf.add(bare, Change.none());

			assertThat(MongoShelfTests.this.shelf.get(bare.head().id())).isEqualTo(bare);
			Document stored = MongoShelfTests.this.database.getCollection("shelf-test-datasets").find().first();
			assertThat(java.util.Objects.requireNonNull(stored).get("body", Document.class)).doesNotContainKeys("gated",
					"url", "personalData");
		}

		@Test
		void isAddedOnceUnderItsId() {
			Dataset dataset = dataset("Once", "text", true);
			MongoShelfTests.this.shelf.add(dataset, Change.none());

			assertThat(MongoShelfTests.this.shelf.add(dataset, Change.none())).isFalse();
		}

		@Test
		void sharesItsReadableNameWithNoOther() {
			MongoShelfTests.this.shelf.add(dataset("Twin", "text", true), Change.none());

			assertThatExceptionOfType(DuplicateKeyException.class)
				.isThrownBy(() -> MongoShelfTests.this.shelf.add(dataset("Twin", "text", true), Change.none()));
		}

		@Test
		void isNotThereUnderAnyOtherId() {
			assertThat(MongoShelfTests.this.shelf.find(Ids.next())).isEmpty();
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> MongoShelfTests.this.shelf.get(Ids.next()));
		}

		@Test
		void changesFromTheVersionExpected() {
			Dataset dataset = dataset("Changing", "text", true);
			MongoShelfTests.this.shelf.add(dataset, Change.none());

			MongoShelfTests.this.shelf.change(dataset.head().id(), Expected.version(1), Change.none(),
					MongoShelfTests::later);

			assertThat(MongoShelfTests.this.shelf.get(dataset.head().id()).head().version()).isEqualTo(2);
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> MongoShelfTests.this.shelf
				.change(dataset.head().id(), Expected.version(1), Change.none(), MongoShelfTests::later));
		}

		@Test
		void losesNoChangeOfManyAtOnce() throws Exception {
			Dataset dataset = dataset("Contended", "text", true);
			MongoShelfTests.this.shelf.add(dataset, Change.none());
			List<Callable<Dataset>> changes = new ArrayList<>();
			for (int index = 0; index < 20; index++) {
				changes.add(() -> MongoShelfTests.this.shelf.change(dataset.head().id(), Expected.any(), Change.none(),
						MongoShelfTests::later));
			}

			try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
				for (var change : threads.invokeAll(changes)) {
					change.get();
				}
			}

			assertThat(MongoShelfTests.this.shelf.get(dataset.head().id()).head().version()).isEqualTo(21);
		}

	}

	@Nested
	class AList {

		private final Dataset text = dataset("Texte génial", "text", true);

		private final Dataset audio = dataset("audio of parliament", "audio", false);

		private final Dataset retired = retired(dataset("Zz old", "text", true));

		@BeforeEach
		void fill() {
			assertThat(MongoShelfTests.this.shelf.addMissing(List.of(this.text, this.audio, this.retired)))
				.isEqualTo(3);
		}

		@Test
		void isInTheOrderOfItsLabels() {
			assertThat(MongoShelfTests.this.shelf.list(Wanted.all())).containsExactly(this.audio, this.text,
					this.retired);
		}

		@Test
		void leavesOutWhatIsRetiredUnlessAStatusIsNamed() {
			assertThat(MongoShelfTests.this.shelf.list(Wanted.shown())).containsExactly(this.audio, this.text);
			assertThat(MongoShelfTests.this.shelf.list(Wanted.shown().with("status", List.of("RETIRED"))))
				.containsExactly(this.retired);
		}

		@Test
		void admitsOneOfSeveralValues() {
			assertThat(MongoShelfTests.this.shelf.list(Wanted.shown().with("modality", List.of("audio", "image"))))
				.containsExactly(this.audio);
			assertThat(MongoShelfTests.this.shelf
				.list(Wanted.shown().with("modality", List.of("text")).with("gated", false))).isEmpty();
		}

		@Test
		void isSearchedWithoutAccents() {
			assertThat(MongoShelfTests.this.shelf.list(Wanted.shown().saying("genial"))).containsExactly(this.text);
			assertThat(MongoShelfTests.this.shelf.list(Wanted.shown().saying("parliaments")))
				.containsExactly(this.audio);
			assertThat(MongoShelfTests.this.shelf.list(Wanted.shown().saying("genial parliament"))).isEmpty();
		}

		@Test
		void canBeOfCertainIdsOnly() {
			assertThat(MongoShelfTests.this.shelf
				.list(Wanted.shown().among(List.of(this.text.head().id(), this.retired.head().id()))))
				.containsExactly(this.text);
			assertThat(MongoShelfTests.this.shelf.list(Wanted.shown().among(List.of()))).isEmpty();
		}

		@Test
		void canBeReadAsRows() {
			assertThat(MongoShelfTests.this.shelf.rows(Wanted.shown().named(this.text.head().slug()))).singleElement()
				.satisfies((Row row) -> {
					assertThat(row.id()).isEqualTo(this.text.head().id());
					assertThat(row.values("modality")).containsExactly("text");
					assertThat(row.values("gated")).containsExactly("true");
					assertThat(row.values("colour")).isEmpty();
				});
		}

		@Test
		void addsOnlyWhatIsMissing() {
			Dataset fresh = dataset("Fresh", "text", true);

			assertThat(MongoShelfTests.this.shelf.addMissing(List.of(this.text, fresh, this.audio))).isEqualTo(1);
			assertThat(MongoShelfTests.this.shelf.addMissing(List.of(this.text, fresh, this.audio))).isZero();
			assertThat(MongoShelfTests.this.shelf.addMissing(List.of())).isZero();
		}

	}

	@Nested
	class Periods {

		private final Availability january = period("2027-01-01", LocalDate.parse("2027-01-31"));

		private final Availability open = period("2027-03-01", null);

		@BeforeEach
		void fill() {
			MongoShelfTests.this.periods.addMissing(List.of(this.january, this.open));
		}

		@Test
		void areFoundWhenTheyTouchTheTimeAskedFor() {
			assertThat(during("2027-01-31", "2027-02-15")).containsExactly(this.january);
			assertThat(during("2027-02-01", "2027-02-28")).isEmpty();
			assertThat(during("2027-01-01", "2027-03-01")).containsExactly(this.january, this.open);
			assertThat(during("2035-01-01", "2035-01-01")).containsExactly(this.open);
		}

		private List<Availability> during(String from, String to) {
			return MongoShelfTests.this.periods
				.list(Wanted.shown().during(Span.ofDays(LocalDate.parse(from), LocalDate.parse(to))));
		}

		private static Availability period(String startsOn, @org.jspecify.annotations.Nullable LocalDate endsOn) {
			return new Availability(head("period-" + startsOn), Ids.next(), Ids.next(), Ids.next(),
					LocalDate.parse(startsOn), endsOn, AvailabilityStatus.OPEN, null);
		}

	}

	private static Dataset dataset(String name, String modality, boolean gated) {
		EntryHead head = head(hub.catalog.entry.Slugs.of(name))
			.stating(Dataset.TOKENS, new BigDecimal("2000000000000"), "tokens")
			.stating(Dataset.BYTES, new BigDecimal("67500000000000"), "B");
		return new Dataset(head, name, "About " + name, List.of(modality), List.of("en", "fr"), null, "CC0-1.0", gated,
				"https://example.org", true, List.of(Ids.next()));
	}

	private static Dataset retired(Dataset dataset) {
		return dataset.withHead(dataset.head().retired(NOW, new Retirement("old", null, NOW)));
	}

	private static Dataset later(Dataset dataset) {
		return dataset.withHead(dataset.head().next(NOW.plusSeconds(1), CARD));
	}

	private static EntryHead head(String slug) {
		return EntryHead.first(Ids.next(), slug, OWNER, NOW, CARD);
	}

}
