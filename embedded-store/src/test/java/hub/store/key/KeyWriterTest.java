package hub.store.key;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class KeyWriterTest {

	private static final List<@Nullable Object> IN_ORDER = Arrays.asList(MinKey.getInstance(), null,
			Double.NEGATIVE_INFINITY, -1e300, -5_000_000_000L, -3, new Decimal128(new BigDecimal("-2.500")), -2.25, -1,
			-0.1, -1e-300, 0, 1e-300, new Decimal128(new BigDecimal("0.001")), 0.25, 1, 1.5, 9, 10, 11, 99, 100, 101,
			5_000_000_000L, Long.MAX_VALUE, 1e300, Double.POSITIVE_INFINITY, Double.NaN, "", "\u0000", "\u0000a", "a",
			"a\u0000", "aa", "ab", "b", "z", "\u007F", "é", "\u07FE", "\u07FF", "\uD83D\uDE00", "\uE000", "\uFFFF",
			new Document(), new Document("a", 1), new Document("a", 2), new BinData(new byte[] { 9 }),
			new BinData(new byte[] { 1, 2 }), new UUID(0, 1), new UUID(1, 0), new UUID(-1, 0),
			new ObjectId(new byte[12]), false, true, Instant.EPOCH.minusMillis(1), Instant.EPOCH,
			Instant.EPOCH.plusMillis(1), new BsonTimestamp(1), new BsonTimestamp(-1), MaxKey.getInstance());

	@Test
	void ordersValuesOfAllTypes() {
		List<Key> keys = IN_ORDER.stream().map(KeyWriter::of).toList();

		assertThat(keys).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void ordersDescendingColumnsTheOtherWayRound() {
		List<Key> keys = IN_ORDER.stream().map((value) -> KeyWriter.of(value).inverted()).toList();

		assertThat(keys.reversed()).isSorted();
	}

	@Test
	void makesNoKeyThePrefixOfAnother() {
		List<Key> keys = IN_ORDER.stream().map(KeyWriter::of).toList();

		for (Key key : keys) {
			assertThat(keys.stream().filter((other) -> other.startsWith(key))).containsExactly(key);
		}
	}

	@Test
	void findsWhereTheFirstOfSeveralValuesEnds() {
		for (Object value : IN_ORDER) {
			Key key = KeyWriter.of(value);
			assertThat(key.append(KeyWriter.of(List.of(7))).firstValue(true)).isEqualTo(key);
			assertThat(key.inverted().append(KeyWriter.of("x")).firstValue(false)).isEqualTo(key.inverted());
		}
	}

	@Test
	void givesEqualNumbersOfDifferentTypesOneKey() {
		assertThat(KeyWriter.of(1)).isEqualTo(KeyWriter.of(1L))
			.isEqualTo(KeyWriter.of(1.0))
			.isEqualTo(KeyWriter.of(new Decimal128(new BigDecimal("1.00"))));
		assertThat(KeyWriter.of(0)).isEqualTo(KeyWriter.of(-0.0));
		assertThat(KeyWriter.of(1_000_000)).isEqualTo(KeyWriter.of(1e6));
		assertThat(KeyWriter.of(0.5)).isEqualTo(KeyWriter.of(new Decimal128(new BigDecimal("0.5"))));
	}

	@Test
	void agreesWithTheMatcherOnRandomNumbers() {
		Random dice = new Random(42);
		List<Number> numbers = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			numbers.add(dice.nextInt(-50, 50));
			numbers.add(dice.nextLong() >> dice.nextInt(60));
			numbers.add(dice.nextGaussian() * Math.pow(10, dice.nextInt(-20, 20)));
			numbers.add(new Decimal128(BigDecimal.valueOf(dice.nextInt(-999, 999), dice.nextInt(3))));
		}
		for (Number left : numbers) {
			for (Number right : numbers) {
				int expected = new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
				int matcher = ValueComparator.asc().compare(left, right);
				int keys = Integer.signum(KeyWriter.of(left).compareTo(KeyWriter.of(right)));
				// the matcher compares some numbers as doubles, the keys are exact
				if (keys != Integer.signum(matcher) && keys != expected) {
					fail("%s and %s", left, right);
				}
			}
		}
	}

	@Test
	void findsThePlaceBehindAllThatShareAPrefix() {
		Key prefix = new Key(new byte[] { 5, (byte) 0xFF });

		assertThat(prefix.behind()).isEqualTo(new Key(new byte[] { 6 }));
		assertThat(new Key(new byte[] { (byte) 0xFF }).behind()).isNull();
		assertThat(Key.EMPTY.behind()).isNull();
	}

}
