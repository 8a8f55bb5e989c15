package hub.gateway.shape;

import java.util.Locale;

/**
 * Paths that servers and proxies have been known to read differently: {@code /a/../b},
 * {@code //b}, {@code /a;x=1}, {@code /a%2fb}.
 */
final class SuspectPaths {

	private SuspectPaths() {
	}

	static boolean isSuspect(String path) {
		if (path.isEmpty() || path.charAt(0) != '/' || path.contains("//")) {
			return true;
		}
		for (int index = 0; index < path.length(); index++) {
			char each = path.charAt(index);
			if (each == ';' || each == '\\' || each <= ' ' || each > '~') {
				return true;
			}
			if (each == '%' && isSuspectEscape(path, index)) {
				return true;
			}
			if (each == '/' && isDotSegment(path, index + 1)) {
				return true;
			}
		}
		return path.contains("..");
	}

	private static boolean isDotSegment(String path, int start) {
		return path.startsWith(".", start) && (path.length() == start + 1 || path.charAt(start + 1) == '/');
	}

	/**
	 * An escaped control character, slash, backslash, semicolon or percent sign, an
	 * escape of what needs none, which hides a path, or no escape at all.
	 */
	private static boolean isSuspectEscape(String path, int index) {
		if (index + 2 >= path.length()) {
			return true;
		}
		String digits = path.substring(index + 1, index + 3).toLowerCase(Locale.ROOT);
		if (!digits.matches("[0-9a-f]{2}")) {
			return true;
		}
		int code = Integer.parseInt(digits, 16);
		return switch (digits) {
			case "2f", "5c", "3b", "25", "7f" -> true;
			default -> code < ' ' || Character.isLetterOrDigit(code) && code < 0x80 || "-._~".indexOf(code) >= 0;
		};
	}

}
