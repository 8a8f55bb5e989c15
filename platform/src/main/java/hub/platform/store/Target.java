package hub.platform.store;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a change is about, for the event and the audit trail.
 *
 * @param type the noun, for example {@code Ticket}
 * @param organisationId the organisation it belongs to, if any
 * @param factoryId the factory that answers for it, if any
 */
public record Target(String type, UUID id, @Nullable UUID organisationId, @Nullable UUID factoryId) {

}
