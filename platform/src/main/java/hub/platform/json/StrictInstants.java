package hub.platform.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads instants in the one form that the hub writes: RFC 3339 in UTC with {@code Z} and
 * at most milliseconds, from 1900 to 2999. A number is no instant.
 */
final class StrictInstants extends StdDeserializer<Instant> {

	private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

	StrictInstants() {
		super(Instant.class);
	}

	/** So that the local time of every zone still has a year of four digits. */
	private static boolean isInRange(Instant instant) {
		return !instant.isBefore(EARLIEST) && instant.isBefore(LATEST);
	}

	@Override
	public Instant deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			return (Instant) context.handleUnexpectedToken(getValueType(context), parser);
		}
		String text = parser.getString();
		try {
			Instant instant = Instant.parse(text);
			if (text.endsWith("Z") && instant.equals(instant.truncatedTo(ChronoUnit.MILLIS)) && isInRange(instant)) {
				return instant;
			}
		}
		catch (DateTimeException ex) {
			// answered below like the other forms that are not ours
		}
		return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an instant in UTC with milliseconds");
	}

}
