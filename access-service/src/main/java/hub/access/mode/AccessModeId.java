package hub.access.mode;

import java.util.UUID;

/** Identifies an access mode. */
public record AccessModeId(UUID value) {
}
