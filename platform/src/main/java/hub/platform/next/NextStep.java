package hub.platform.next;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a thing waits for, so that nothing waits without an owner.
 *
 * @param action what the actor must do, as the last path segment of an operation or a
 * short phrase
 * @param since domain time since when it waits
 * @param dueAt until when; absent when there is no deadline
 * @param onExpiry what happens at the deadline
 */
public record NextStep(Actor actor, String action, Instant since, @Nullable Instant dueAt, @Nullable String onExpiry) {

	public static NextStep of(Actor.Kind kind, String action, Instant since) {
		return new NextStep(Actor.of(kind), action, since, null, null);
	}

}
