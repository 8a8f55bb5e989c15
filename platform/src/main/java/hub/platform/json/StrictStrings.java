package hub.platform.json;

import java.util.function.IntPredicate;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Reads text that can be shown: no control characters but line breaks and tabs, no halves
 * of surrogate pairs, nothing that turns the direction of the text around it.
 */
final class StrictStrings extends StringDeserializer {

	private static final IntPredicate UNSHOWABLE = (
			point) -> (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t')
					|| Character.getType(point) == Character.SURROGATE || (point >= 0x202A && point <= 0x202E)
					|| (point >= 0x2066 && point <= 0x2069);

	@Override
	public String deserialize(JsonParser parser, DeserializationContext context) {
		String text = super.deserialize(parser, context);
		if (text != null && text.codePoints().anyMatch(UNSHOWABLE)) {
			return (String) context.handleWeirdStringValue(String.class, text, "characters that cannot be shown");
		}
		return text;
	}

}
