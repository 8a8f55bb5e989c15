package hub.store.key;

import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Bytes in unsigned order: the key of a document or of an index entry. Keys made by
 * {@link KeyWriter} are prefix-free value by value, so all entries that share leading
 * values share leading bytes.
 */
public final class Key implements Comparable<Key> {

	/** Comes before every other key. */
	public static final Key EMPTY = new Key(new byte[0]);

	private final byte[] bytes;

	Key(byte[] bytes) {
		this.bytes = bytes;
	}

	byte[] bytes() {
		return this.bytes;
	}

	public int length() {
		return this.bytes.length;
	}

	public boolean startsWith(Key prefix) {
		int length = prefix.bytes.length;
		return this.bytes.length >= length && Arrays.equals(this.bytes, 0, length, prefix.bytes, 0, length);
	}

	public Key append(Key suffix) {
		byte[] joined = Arrays.copyOf(this.bytes, this.bytes.length + suffix.bytes.length);
		System.arraycopy(suffix.bytes, 0, joined, this.bytes.length, suffix.bytes.length);
		return new Key(joined);
	}

	/** The same value for a descending index column. */
	public Key inverted() {
		byte[] inverted = new byte[this.bytes.length];
		for (int i = 0; i < inverted.length; i++) {
			inverted[i] = (byte) ~this.bytes[i];
		}
		return new Key(inverted);
	}

	/**
	 * The smallest key behind all keys that start with this one, or null when there is
	 * none.
	 */
	public @Nullable Key behind() {
		for (int i = this.bytes.length - 1; i >= 0; i--) {
			if (this.bytes[i] != (byte) 0xFF) {
				byte[] next = Arrays.copyOf(this.bytes, i + 1);
				next[i]++;
				return new Key(next);
			}
		}
		return null;
	}

	/** The part that encodes the first of several values. */
	public Key firstValue(boolean ascending) {
		return KeyReader.firstValue(this, ascending);
	}

	/** Compares what follows a prefix of each key. */
	public static int compareTails(Key left, int leftOffset, Key right, int rightOffset) {
		return Arrays.compareUnsigned(left.bytes, leftOffset, left.bytes.length, right.bytes, rightOffset,
				right.bytes.length);
	}

	@Override
	public int compareTo(Key other) {
		return Arrays.compareUnsigned(this.bytes, other.bytes);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Key key && Arrays.equals(this.bytes, key.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return HexFormat.of().formatHex(this.bytes);
	}

}
