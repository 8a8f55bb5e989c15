package hub.store.key;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Writes one BSON value as bytes in the sort order of BSON, across types. The order
 * agrees with the query matcher's comparisons, so that an index finds what a scan finds.
 */
public final class KeyWriter {

	private static final int END = 0x00;

	private static final int ITEM = 0x01;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream(32);

	private KeyWriter() {
	}

	/** The key of a value; null and a missing field are the same. */
	public static Key of(@Nullable Object value) {
		KeyWriter writer = new KeyWriter();
		writer.value(value);
		return new Key(writer.out.toByteArray());
	}

	/** What stands in an index for an array without elements: it comes before null. */
	public static Key ofEmptyArray() {
		return ofType(ValueKind.UNDEFINED);
	}

	/** The prefix that all values of one kind share. */
	public static Key ofType(ValueKind kind) {
		return new Key(new byte[] { (byte) kind.code() });
	}

	private void value(@Nullable Object value) {
		ValueKind kind = ValueKind.of(value);
		out.write(kind.code());
		switch (value) {
			case null -> {
			}
			case Missing _, MinKey _, MaxKey _ -> {
			}
			case Number number -> NumberKey.write(number, out);
			case String text -> text(text);
			case Map<?, ?> document -> document(document);
			case Collection<?> array -> array(array);
			case BinData data -> binary(data.getData());
			case LegacyUUID uuid -> legacyUuid(uuid.getUuid());
			case UUID uuid -> uuid(uuid);
			case ObjectId id -> out.writeBytes(id.toByteArray());
			case Boolean truth -> out.write(truth ? 1 : 0);
			case Instant instant -> number(instant.toEpochMilli() ^ Long.MIN_VALUE);
			case BsonTimestamp timestamp -> number(timestamp.getValue());
			case BsonRegularExpression pattern -> {
				text(pattern.getPattern());
				text(String.valueOf(pattern.getOptions()));
			}
			case BsonJavaScript script -> text(script.getCode());
			default -> text(value.toString());
		}
	}

	private void document(Map<?, ?> document) {
		document.forEach((name, value) -> {
			out.write(ITEM);
			out.write(ValueKind.of(value).code());
			text(String.valueOf(name));
			value(value);
		});
		out.write(END);
	}

	private void array(Collection<?> array) {
		for (Object element : array) {
			out.write(ITEM);
			value(element);
		}
		out.write(END);
	}

	// by UTF-16 unit, as String.compareTo does; a zero byte can only be the end
	private void text(String text) {
		for (int i = 0; i < text.length(); i++) {
			int unit = text.charAt(i) + 1;
			if (unit < 0x80) {
				out.write(unit);
			}
			else if (unit < 0x800) {
				out.write(0xC0 | unit >> 6);
				out.write(0x80 | unit & 0x3F);
			}
			else {
				out.write(0xE0 + (unit >> 12));
				out.write(0x80 | unit >> 6 & 0x3F);
				out.write(0x80 | unit & 0x3F);
			}
		}
		out.write(END);
	}

	private void binary(byte[] data) {
		for (int shift = 24; shift >= 0; shift -= 8) {
			out.write(data.length >>> shift);
		}
		out.writeBytes(data);
	}

	// as UUID.compareTo orders them: signed
	private void legacyUuid(UUID uuid) {
		number(uuid.getMostSignificantBits() ^ Long.MIN_VALUE);
		number(uuid.getLeastSignificantBits() ^ Long.MIN_VALUE);
	}

	private void uuid(UUID uuid) {
		number(uuid.getMostSignificantBits());
		number(uuid.getLeastSignificantBits());
	}

	private void number(long value) {
		for (int shift = 56; shift >= 0; shift -= 8) {
			out.write((int) (value >>> shift));
		}
	}

}
