package hub.catalog.seed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import hub.catalog.CatalogTest;
import hub.catalog.entry.Retirement;
import hub.catalog.entry.Shelf;
import hub.catalog.entry.Shelves;
import hub.catalog.entry.Wanted;
import hub.catalog.estimate.AccessMode;
import hub.catalog.estimate.AmountUnit;
import hub.catalog.factory.Factory;
import hub.catalog.system.Accelerator;
import hub.catalog.system.ComputeSystem;
import hub.catalog.system.Partition;
import hub.catalog.system.SystemPhase;
import hub.platform.ids.SeedIds;
import hub.platform.store.Change;
import hub.platform.web.Expected;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped data are loaded once, completely, and never over an editor's work.
 */
@CatalogTest
@TestPropertySource(properties = "hub.catalog.test=seeding")
class SeedingTests {

	private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

	private final MongoDatabase database;

	private final Shelf<ComputeSystem> systems;

	private final Shelf<Partition> partitions;

	private final Shelf<Factory> factories;

	private final Shelf<Accelerator> accelerators;

	private final Shelf<AccessMode> modes;

	private final Seeding seeding;

	@org.springframework.beans.factory.annotation.Autowired
	SeedingTests(MongoDatabase database, Shelves shelves, SeedShelves seedShelves) {
		this.database = database;
		this.systems = shelves.open("systems", ComputeSystem.class);
		this.partitions = shelves.open("partitions", Partition.class);
		this.factories = shelves.open("factories", Factory.class);
		this.accelerators = shelves.open("accelerators", Accelerator.class);
		this.modes = shelves.open("access-modes", AccessMode.class);
		this.seeding = new Seeding(database, seedShelves, InstantSource.fixed(LATER), "ai2f");
	}

	@Nested
	class ASecondStart {

		@Test
		void findsTheMarkOfTheFirstAndReadsNothing() {
			assertThat(SeedingTests.this.seeding.load(SeedFiles.read())).isZero();
		}

		@Test
		void withoutTheMarkAddsNothingThatIsThere() {
			SeedingTests.this.forgetTheMark();

			assertThat(SeedingTests.this.seeding.load(SeedFiles.read())).isZero();
			assertThat(SeedingTests.this.systems.get(SeedIds.of("system", "lumi")).head().createdAt()).isBefore(LATER);
		}

		@Test
		void leavesWhatAnEditorHasChanged() {
			SeedingTests.this.rename("vega", "Vega, renamed");
			SeedingTests.this.forgetTheMark();

			SeedingTests.this.seeding.load(SeedFiles.read());

			assertThat(SeedingTests.this.systems.get(SeedIds.of("system", "vega")).name()).isEqualTo("Vega, renamed");
		}

		@Test
		void doesNotBringBackWhatWasRetired() {
			SeedingTests.this.systems.change(SeedIds.of("system", "discoverer"), Expected.any(), Change.none(),
					(stored) -> stored.withHead(stored.head().retired(LATER, new Retirement("gone", null, LATER))));
			SeedingTests.this.forgetTheMark();

			SeedingTests.this.seeding.load(SeedFiles.read());

			assertThat(SeedingTests.this.systems.get(SeedIds.of("system", "discoverer")).head().isRetired()).isTrue();
		}

		@Test
		void completesALoadThatWasCutOff() {
			SeedingTests.this.forgetTheMark();
			SeedingTests.this.remove("partitions", "partition", "lumi-lumi-g");
			SeedingTests.this.remove("datasets", "dataset", "era5");

			assertThat(SeedingTests.this.seeding.load(SeedFiles.read())).isEqualTo(2);
			assertThat(SeedingTests.this.partitions.find(SeedIds.of("partition", "lumi-lumi-g"))).isPresent();
		}

		@Test
		void withNewerDataAddsOnlyWhatIsNew() {
			Map<String, String> texts = new LinkedHashMap<>(SeedFiles.read().texts());
			texts.compute("network", (name, text) -> String.valueOf(text)
				.replace("systems:\n  # ---- systems named",
						"systems:\n  - {id: brand-new, name: New, factory: gaia, operator: O, site: S, status: planned, partitions: [], source: s, sourceKind: press}\n  # ---- systems named"));

			assertThat(SeedingTests.this.seeding.load(new SeedFiles(texts))).isEqualTo(1);
			assertThat(SeedingTests.this.systems.get(SeedIds.of("system", "brand-new")).country()).isEqualTo("PL");
		}

	}

	@Test
	void severalStartsAtOnceLoadEverythingOnce() throws Exception {
		forgetTheMark();
		this.database.getCollection("software").deleteMany(Filters.empty());

		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Integer>> starts = List.of(this::load, this::load, this::load, this::load);
			int added = 0;
			for (var start : threads.invokeAll(starts)) {
				added += start.get();
			}
			assertThat(added).isEqualTo(59);
		}
		assertThat(this.database.getCollection("software").countDocuments()).isEqualTo(59);
	}

	private int load() {
		return this.seeding.load(SeedFiles.read());
	}

	@Nested
	class WhatIsLoaded {

		@BeforeEach
		void everythingIsThere() {
			SeedingTests.this.forgetTheMark();
			SeedingTests.this.seeding.load(SeedFiles.read());
		}

		@Test
		void marksAPartitionAsPlannedWhenItsNameSaysSo() {
			assertThat(partition("jupiter-cluster").phase()).isEqualTo(SystemPhase.PLANNED);
			assertThat(partition("jupiter-booster").phase()).isEqualTo(SystemPhase.OPERATIONAL);
		}

		@Test
		void tellsUnknownFromNone() {
			assertThat(partition("joliot-curie-rome").accelerated()).isFalse();
			assertThat(partition("jarvis-inference").accelerated()).isNull();
			assertThat(partition("leonardo-lisa-lisa").accelerated()).isTrue();
			assertThat(java.util.Objects.requireNonNull(partition("leonardo-lisa-lisa").accelerator()).model())
				.isNull();
		}

		@Test
		void takesAnUnstatedKindOfSourceAsSecondHand() {
			assertThat(SeedingTests.this.accelerators.get(SeedIds.of("accelerator", "a100-40"))
				.head()
				.provenance()
				.sourceKind()).isEqualTo(hub.catalog.source.SourceKind.SECONDARY);
		}

		@Test
		void givesASystemOutsideTheFactoriesItsCountryAndAnOwner() {
			ComputeSystem deucalion = SeedingTests.this.systems.get(SeedIds.of("system", "deucalion"));

			assertThat(deucalion.factoryId()).isNull();
			assertThat(deucalion.country()).isEqualTo("PT");
			assertThat(deucalion.head().ownerFactoryId()).isEqualTo(SeedIds.of("factory", "ai2f"));
		}

		@Test
		void makesEachFactoryTheOwnerOfItsThings() {
			assertThat(SeedingTests.this.factories.get(SeedIds.of("factory", "mimer")).head().ownerFactoryId())
				.isEqualTo(SeedIds.of("factory", "mimer"));
			assertThat(partition("arrhenius-gpu").head().ownerFactoryId()).isEqualTo(SeedIds.of("factory", "mimer"));
		}

		@Test
		void linksAntennasAndWaves() {
			Factory pharos = SeedingTests.this.factories.get(SeedIds.of("factory", "pharos"));

			assertThat(pharos.antennas()).extracting((antenna) -> antenna.country())
				.containsExactly("CY", "MT", "MK", "RS");
			assertThat(pharos.selectedOn()).isEqualTo("2024-12-10");
		}

		@ParameterizedTest
		@CsvSource({ "aif-playground,GPU_HOURS,,5000", "aif-fast-lane,GPU_HOURS,10000,50000",
				"ehpc-regular,NODE_HOURS,20000,1800000", "surf-small-compute,SBU,,1000000" })
		void readsTheLimitsOfAModeInItsUnit(String slug, AmountUnit unit,
				java.math.@org.jspecify.annotations.Nullable BigDecimal minimum, java.math.BigDecimal maximum) {
			AccessMode mode = SeedingTests.this.modes.get(SeedIds.of("access-mode", slug));

			assertThat(mode.unit()).isEqualTo(unit);
			assertThat(mode.minimum()).isEqualTo(minimum);
			assertThat(mode.maximum()).isEqualTo(maximum);
		}

		@Test
		void readsTheSystemsThatAModeNames() {
			assertThat(SeedingTests.this.modes.get(SeedIds.of("access-mode", "ehpc-extreme")).systemIds()).hasSize(4);
			assertThat(SeedingTests.this.modes.get(SeedIds.of("access-mode", "genci-dynamic")).systemIds())
				.containsExactly(SeedIds.of("system", "jean-zay"));
			assertThat(SeedingTests.this.modes.get(SeedIds.of("access-mode", "aif-playground")).systemIds()).isNull();
			assertThat(SeedingTests.this.modes.get(SeedIds.of("access-mode", "surf-small-compute")).systemIds())
				.isEmpty();
		}

		@ParameterizedTest
		@ValueSource(strings = { "factories", "systems", "partitions", "accelerators", "datasets", "software",
				"services", "sectors", "skills", "access-modes" })
		void hasASourceAndADateEverywhere(String collection) {
			for (Document entry : SeedingTests.this.database.getCollection(collection).find()) {
				Document provenance = entry.get("body", Document.class)
					.get("head", Document.class)
					.get("provenance", Document.class);
				assertThat(provenance.getString("source")).as("%s", entry.get("slug")).isNotBlank();
				assertThat(provenance.getString("asOf")).as("%s", entry.get("slug"))
					.matches("[0-9]{4}(-[0-9]{2}){0,2}");
			}
		}

		@Test
		void namesOnlySystemsAndPartitionsThatExistInTheFigures() {
			for (Facts row : SeedFiles.read().parse("figures").rows("figures")) {
				if (row.has("system")) {
					assertThat(SeedingTests.this.systems.find(SeedIds.of("system", row.required("system"))))
						.as(row.required("system"))
						.isPresent();
				}
				else {
					assertThat(SeedingTests.this.partitions.find(SeedIds.of("partition", row.required("partition"))))
						.isPresent();
				}
			}
		}

		@Test
		void hasAtMostOneCurrentNumberOfAName() {
			SeedingTests.this.systems.list(Wanted.all()).forEach((system) -> {
				List<String> current = system.head()
					.figures()
					.stream()
					.filter((figure) -> !figure.superseded())
					.map((figure) -> figure.name())
					.toList();
				assertThat(current).as(system.name()).doesNotHaveDuplicates();
			});
		}

		private Partition partition(String slug) {
			return SeedingTests.this.partitions.get(SeedIds.of("partition", slug));
		}

	}

	private void rename(String slug, String name) {
		this.systems.change(SeedIds.of("system", slug), Expected.any(), Change.none(),
				(stored) -> new ComputeSystem(stored.head().next(LATER, stored.head().provenance()), name,
						stored.otherNames(), stored.factoryId(), stored.operator(), stored.site(), stored.country(),
						stored.phase(), stored.inServiceSince(), stored.scheduler()));
	}

	private void forgetTheMark() {
		this.database.getCollection("seed-loads").deleteMany(Filters.empty());
	}

	private void remove(String collection, String kind, String slug) {
		this.database.getCollection(collection).deleteOne(Filters.eq("_id", SeedIds.of(kind, slug)));
	}

}
