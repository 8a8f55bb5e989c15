package hub.store.key;

import java.util.Arrays;

/** Finds where the first value of a key ends. */
final class KeyReader {

	private static final ValueKind[] KINDS = ValueKind.values();

	private final byte[] bytes;

	private final int mask;

	private int position;

	private KeyReader(byte[] bytes, boolean ascending) {
		this.bytes = bytes;
		this.mask = ascending ? 0 : 0xFF;
	}

	static Key firstValue(Key key, boolean ascending) {
		KeyReader reader = new KeyReader(key.bytes(), ascending);
		reader.value();
		return new Key(Arrays.copyOf(key.bytes(), reader.position));
	}

	private int next() {
		return (bytes[position++] & 0xFF) ^ mask;
	}

	private void value() {
		switch (KINDS[(next() - ValueKind.FIRST_CODE) / ValueKind.FIRST_CODE]) {
			case MIN_KEY, UNDEFINED, NULL, MAX_KEY -> {
			}
			case NUMBER -> number();
			case TEXT, OTHER -> text();
			case PATTERN -> {
				text();
				text();
			}
			case DOCUMENT -> {
				while (next() != 0) {
					position++;
					text();
					value();
				}
			}
			case ARRAY -> {
				while (next() != 0) {
					value();
				}
			}
			case BINARY -> {
				int length = next() << 24 | next() << 16 | next() << 8 | next();
				position += length;
			}
			case LEGACY_UUID, UUID -> position += 16;
			case OBJECT_ID -> position += 12;
			case BOOLEAN -> position++;
			case INSTANT, TIMESTAMP -> position += 8;
		}
	}

	private void number() {
		int end = NumberKey.end(next());
		if (end >= 0) {
			position += 2;
			skipBehind(end);
		}
	}

	private void text() {
		skipBehind(0);
	}

	private void skipBehind(int end) {
		while (next() != end) {
			continue;
		}
	}

}
