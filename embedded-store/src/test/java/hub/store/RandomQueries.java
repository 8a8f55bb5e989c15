package hub.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/**
 * Documents and queries made by dice with a fixed seed: mixed types, arrays, missing
 * fields and nulls, every operator an index may serve and some it may not.
 */
final class RandomQueries {

	private static final List<String> FIELDS = List.of("a", "b", "tags", "sub.x", "sub.y");

	private static final List<String> RANGES = List.of("$gt", "$gte", "$lt", "$lte");

	private final Random dice;

	RandomQueries(long seed) {
		this.dice = new Random(seed);
	}

	Document document(int number) {
		Document document = new Document("_id", new UUID(7, number));
		document.append("tenant", "t" + dice.nextInt(4)).append("at", new Date(dice.nextInt(40) * 1000L));
		if (dice.nextInt(8) > 0) {
			document.append("a", value());
		}
		if (dice.nextInt(8) > 0) {
			document.append("b", dice.nextInt(5) == 0 ? array() : value());
		}
		switch (dice.nextInt(6)) {
			case 0 -> document.append("tags", List.of());
			case 1 -> document.append("tags", text());
			case 2 -> {
			}
			default -> document.append("tags", texts());
		}
		switch (dice.nextInt(5)) {
			case 0 -> document.append("sub", List.of(sub(), sub()));
			case 1 -> document.append("sub", value());
			default -> document.append("sub", sub());
		}
		return document;
	}

	private Document sub() {
		Document sub = new Document();
		if (dice.nextInt(6) > 0) {
			sub.append("x", scalar());
		}
		return sub.append("y", dice.nextInt(6));
	}

	private List<Object> array() {
		List<Object> array = new ArrayList<>();
		for (int i = dice.nextInt(3); i >= 0; i--) {
			array.add(scalar());
		}
		return array;
	}

	private List<String> texts() {
		List<String> texts = new ArrayList<>();
		for (int i = dice.nextInt(4); i >= 0; i--) {
			texts.add(text());
		}
		return texts;
	}

	private @Nullable Object value() {
		return (dice.nextInt(9) == 0) ? null : scalar();
	}

	private String text() {
		return List.of("", "a", "b", "ab", "é", "\u0000", "a\u0000b", "\uE000", "\uD83D\uDE00").get(dice.nextInt(9));
	}

	private Object scalar() {
		int number = dice.nextInt(7) - 3;
		return switch (dice.nextInt(9)) {
			case 0, 1 -> number;
			case 2 -> (long) number * 3_000_000_000L;
			case 3 -> number + 0.5;
			case 4 -> new Decimal128(BigDecimal.valueOf(number * 25L, 2));
			case 5 -> text();
			case 6 -> dice.nextBoolean();
			case 7 -> Date.from(Instant.ofEpochSecond(number));
			default -> new UUID(number, 5);
		};
	}

	Document filter() {
		Document filter = new Document();
		if (dice.nextInt(3) > 0) {
			filter.append("tenant",
					dice.nextBoolean() ? "t" + dice.nextInt(5) : new Document("$in", List.of("t0", "t2", "t9")));
		}
		for (int i = dice.nextInt(3); i > 0; i--) {
			filter.putAll(clause());
		}
		if (dice.nextInt(4) == 0) {
			filter.append("$or", alternatives());
		}
		if (dice.nextInt(6) == 0) {
			filter.append("$and", List.of(clause(), new Document("$or", alternatives())));
		}
		return filter;
	}

	private List<Document> alternatives() {
		if (dice.nextBoolean()) {
			Date at = new Date(dice.nextInt(40) * 1000L);
			String before = dice.nextBoolean() ? "$lt" : "$gt";
			return List.of(new Document("at", new Document(before, at)),
					new Document("at", at).append("_id", new Document(before, new UUID(7, dice.nextInt(400)))));
		}
		return List.of(clause(), clause());
	}

	private Document clause() {
		String field = FIELDS.get(dice.nextInt(FIELDS.size()));
		return switch (dice.nextInt(10)) {
			case 0, 1 -> new Document(field, field.equals("tags") ? text() : value());
			case 2, 3 -> new Document(field, new Document(RANGES.get(dice.nextInt(4)), scalar()));
			case 4 -> new Document(field, new Document("$gte", scalar()).append("$lt", scalar()));
			case 5 -> new Document(field, new Document("$in", array()));
			case 6 -> new Document("tags", new Document("$all", texts()));
			case 7 -> new Document(field, new Document("$exists", dice.nextBoolean()));
			case 8 -> new Document("sub", new Document("$elemMatch",
					new Document("x", scalar()).append("y", new Document("$lt", dice.nextInt(6)))));
			default -> new Document(field, new Document("$ne", scalar()));
		};
	}

	/** An order without ties. */
	Document sort() {
		Document sort = new Document();
		List<String> fields = List.of("tenant", "at", "a", "sub.y", "b");
		for (int i = dice.nextInt(3); i > 0; i--) {
			sort.append(fields.get(dice.nextInt(fields.size())), direction());
		}
		return sort.append("_id", direction());
	}

	private int direction() {
		return dice.nextBoolean() ? 1 : -1;
	}

	int number(int bound) {
		return dice.nextInt(bound);
	}

}
