package hub.platform.next;

import org.jspecify.annotations.Nullable;

/**
 * Who must act.
 *
 * @param name for people to read; may be unknown
 */
public record Actor(Kind kind, @Nullable String name) {

	/** On which side of the window the actor stands. */
	public enum Kind {

		/** The person or program that reads this. */
		CALLER,
		/** The organisation that the thing belongs to. */
		ORGANISATION,
		/** The factory's staff. */
		FACTORY,
		/** The hub itself, by the clock. */
		SYSTEM

	}

	public static Actor of(Kind kind) {
		return new Actor(kind, null);
	}

}
