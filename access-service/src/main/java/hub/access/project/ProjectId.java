package hub.access.project;

import java.util.UUID;

/** Identifies a project. */
public record ProjectId(UUID value) {
}
