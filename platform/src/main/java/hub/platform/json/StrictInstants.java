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
 * at most milliseconds. A number is no instant.
 */
final class StrictInstants extends StdDeserializer<Instant> {

	StrictInstants() {
		super(Instant.class);
	}

	@Override
	public Instant deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			return (Instant) context.handleUnexpectedToken(getValueType(context), parser);
		}
		String text = parser.getString();
		try {
			Instant instant = Instant.parse(text);
			if (text.endsWith("Z") && instant.equals(instant.truncatedTo(ChronoUnit.MILLIS))) {
				return instant;
			}
		}
		catch (DateTimeException ex) {
			// answered below like the other forms that are not ours
		}
		return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an instant in UTC with milliseconds");
	}

}
