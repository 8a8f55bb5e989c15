package hub.store.key;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;

import de.bwaldvogel.mongo.bson.Decimal128;

/**
 * Numbers of all BSON types in one exact order: a class byte, the decimal exponent, then
 * two decimal digits a byte. Equal numbers of different types have equal keys.
 */
final class NumberKey {

	private static final int MINUS_INFINITY = 0x10;

	private static final int NEGATIVE = 0x20;

	private static final int ZERO = 0x30;

	private static final int POSITIVE = 0x40;

	private static final int PLUS_INFINITY = 0x50;

	// above infinity and not below everything as in MongoDB: the query matcher compares
	// so
	private static final int NOT_A_NUMBER = 0x60;

	private static final int EXPONENT_BIAS = 0x4000;

	private NumberKey() {
	}

	static void write(Number number, ByteArrayOutputStream out) {
		switch (number) {
			case Integer integer -> whole(integer.longValue(), out);
			case Long integer -> whole(integer, out);
			case Double real -> real(real, out);
			case Decimal128 decimal -> decimal(decimal, out);
			default -> real(number.doubleValue(), out);
		}
	}

	/** The byte that ends the digits of a class of numbers, -1 when it has no digits. */
	static int end(int numberClass) {
		return switch (numberClass) {
			case POSITIVE -> 0;
			case NEGATIVE -> 0xFF;
			default -> -1;
		};
	}

	private static void whole(long value, ByteArrayOutputStream out) {
		if (value == 0) {
			out.write(ZERO);
			return;
		}
		String digits = Long.toString(value);
		if (value < 0) {
			digits = digits.substring(1);
		}
		digits(value < 0, digits, digits.length(), out);
	}

	private static void real(double value, ByteArrayOutputStream out) {
		if (Double.isNaN(value)) {
			out.write(NOT_A_NUMBER);
		}
		else if (Double.isInfinite(value)) {
			out.write(value < 0 ? MINUS_INFINITY : PLUS_INFINITY);
		}
		else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
			whole((long) value, out);
		}
		else {
			exact(new BigDecimal(value), out);
		}
	}

	private static void decimal(Decimal128 value, ByteArrayOutputStream out) {
		if (value.equals(Decimal128.NaN)) {
			out.write(NOT_A_NUMBER);
		}
		else if (value.equals(Decimal128.POSITIVE_INFINITY)) {
			out.write(PLUS_INFINITY);
		}
		else if (value.equals(Decimal128.NEGATIVE_INFINITY)) {
			out.write(MINUS_INFINITY);
		}
		else {
			exact(value.toBigDecimal(), out);
		}
	}

	private static void exact(BigDecimal value, ByteArrayOutputStream out) {
		if (value.signum() == 0) {
			out.write(ZERO);
			return;
		}
		digits(value.signum() < 0, value.unscaledValue().abs().toString(), value.precision() - value.scale(), out);
	}

	private static void digits(boolean negative, String digits, int exponent, ByteArrayOutputStream out) {
		int mask = negative ? 0xFF : 0;
		out.write(negative ? NEGATIVE : POSITIVE);
		int biased = exponent + EXPONENT_BIAS;
		out.write(biased >> 8 ^ mask);
		out.write(biased & 0xFF ^ mask);
		int length = digits.length();
		while (digits.charAt(length - 1) == '0') {
			length--;
		}
		for (int i = 0; i < length; i += 2) {
			int second = (i + 1 < length) ? digits.charAt(i + 1) - '0' : 0;
			out.write((digits.charAt(i) - '0') * 10 + second + 1 ^ mask);
		}
		out.write(mask);
	}

}
