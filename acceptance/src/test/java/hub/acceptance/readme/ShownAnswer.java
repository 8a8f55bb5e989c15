package hub.acceptance.readme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as the README shows it: JSON in which {@code …} stands for members or
 * elements left out. It agrees with a real answer when everything shown is there, in its
 * order within arrays, and nothing else but what is left out. Times, new ids and running
 * numbers need only be of the same kind; the ids of shipped things (UUIDv5) must be the
 * same.
 */
final class ShownAnswer {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final char ELLIPSIS = '…';

	private static final String LEFT_OUT = String.valueOf(ELLIPSIS);

	private static final List<Pattern> KINDS = List.of(
			Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z"),
			Pattern.compile("(urn:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"),
			Pattern.compile("A-\\d{4}-\\d{6}"), Pattern.compile("T-\\d{4}-\\d{6}"));

	private final JsonNode shown;

	ShownAnswer(String text) {
		this.shown = JSON.readTree(withValidEllipses(text));
	}

	/** Writes each ellipsis as an element or a member, by where it stands. */
	private static String withValidEllipses(String text) {
		StringBuilder valid = new StringBuilder();
		Deque<Character> open = new ArrayDeque<>();
		boolean inString = false;
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			if (character == '"' && text.charAt(Math.max(0, index - 1)) != '\\') {
				inString = !inString;
			}
			else if (!inString && (character == '{' || character == '[')) {
				open.push(character);
			}
			else if (!inString && (character == '}' || character == ']')) {
				open.pop();
			}
			if (character == ELLIPSIS && !inString) {
				valid.append((open.getFirst() == '{') ? "\"…\": null" : "\"…\"");
			}
			else {
				valid.append(character);
			}
		}
		return valid.toString();
	}

	/** What differs from a real answer; empty when they agree. */
	List<String> differencesTo(String real) {
		List<String> differences = new ArrayList<>();
		compare("", this.shown, JSON.readTree(real), differences);
		return differences;
	}

	private static void compare(String where, JsonNode shown, JsonNode real, List<String> differences) {
		if (shown.isObject() && real.isObject()) {
			compareMembers(where, shown, real, differences);
		}
		else if (shown.isArray() && real.isArray()) {
			compareElements(where, shown, real, differences);
		}
		else if (!sameValue(shown, real)) {
			differences.add(where + ": the README shows " + shown + ", the hub answers " + real);
		}
	}

	private static void compareMembers(String where, JsonNode shown, JsonNode real, List<String> differences) {
		shown.propertyNames().stream().filter((name) -> !name.equals(LEFT_OUT)).forEach((name) -> {
			if (real.has(name)) {
				compare(where + "/" + name, shown.path(name), real.path(name), differences);
			}
			else {
				differences.add(where + "/" + name + ": shown by the README, not answered");
			}
		});
		if (!shown.has(LEFT_OUT)) {
			real.propertyNames()
				.stream()
				.filter((name) -> !shown.has(name))
				.forEach((name) -> differences.add(where + "/" + name + ": answered, not shown by the README"));
		}
	}

	/**
	 * Between two ellipses the elements shown are looked for from the last one found on.
	 */
	private static void compareElements(String where, JsonNode shown, JsonNode real, List<String> differences) {
		int next = 0;
		boolean maySkip = false;
		for (JsonNode element : shown) {
			if (element.isString() && element.asString().equals(LEFT_OUT)) {
				maySkip = true;
				continue;
			}
			int found = maySkip ? find(element, real, next) : next;
			compare(where + "/" + found, element, real.path(found), differences);
			next = found + 1;
			maySkip = false;
		}
		if (!maySkip && next != real.size()) {
			differences.add(where + ": the README shows " + next + " elements, the hub answers " + real.size());
		}
	}

	private static int find(JsonNode element, JsonNode real, int from) {
		for (int index = from; index < real.size(); index++) {
			List<String> differences = new ArrayList<>();
			compare("", element, real.path(index), differences);
			if (differences.isEmpty()) {
				return index;
			}
		}
		return from;
	}

	private static boolean sameValue(JsonNode shown, JsonNode real) {
		if (shown.isNumber() && real.isNumber()) {
			return shown.decimalValue().compareTo(real.decimalValue()) == 0;
		}
		if (shown.isString() && real.isString()) {
			return shown.asString().equals(real.asString()) || KINDS.stream()
				.anyMatch(
						(kind) -> kind.matcher(shown.asString()).matches() && kind.matcher(real.asString()).matches());
		}
		return shown.equals(real);
	}

}
