package hub.access.application;

import java.util.UUID;

/** Identifies an application. */
public record ApplicationId(UUID value) {
}
