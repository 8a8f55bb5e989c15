package hub.platform.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event and its audit record as they ride in the document that they tell of, until the
 * relay has delivered them.
 *
 * @param type {@code service.thing.pastparticiple}
 * @param at domain time of the change
 * @param recordedAt real time of the change
 * @param changed names of changed members, never their values
 * @param actorKind a {@code Caller.Kind}
 */
public record PendingEvent(UUID id, String type, Instant at, Instant recordedAt, String action, String targetType,
		UUID targetId, @Nullable UUID organisationId, @Nullable UUID factoryId, List<String> changed, String actorKind,
		String actorIssuer, String actorSubject, String actorClient, @Nullable String requestId) {

}
