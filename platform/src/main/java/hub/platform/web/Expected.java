package hub.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import hub.platform.problem.FieldError;
import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;
import hub.platform.problem.ValidationException;

/**
 * The version that a caller bases a change on, as {@code If-Match} says.
 *
 * @param version absent when the change fits any version
 */
public record Expected(@Nullable Long version) {

	private static final Pattern TAG = Pattern.compile("\"v([0-9]{1,15})\"");

	private static final Expected ANY = new Expected(null);

	/** No particular version, for additions and for the hub's own changes. */
	public static Expected any() {
		return ANY;
	}

	public static Expected version(long version) {
		return new Expected(version);
	}

	/** A version that must be named; without the header the caller is told so (428). */
	public static Expected required(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw new RefusedException(ProblemType.PRECONDITION_REQUIRED);
		}
		return parse(ifMatch);
	}

	/** A version that is honoured when named. */
	public static Expected optional(@Nullable String ifMatch) {
		return (ifMatch == null) ? ANY : parse(ifMatch);
	}

	public boolean accepts(long actual) {
		return this.version == null || this.version == actual;
	}

	private static Expected parse(String ifMatch) {
		Matcher matcher = TAG.matcher(ifMatch.trim());
		if (matcher.matches()) {
			return new Expected(Long.valueOf(matcher.group(1)));
		}
		if (ifMatch.trim().matches("(W/)?\"[\\x21\\x23-\\x7e]*\"")) {
			return new Expected(-1L);
		}
		throw new ValidationException(FieldError.header("If-Match", "MALFORMED"));
	}

}
