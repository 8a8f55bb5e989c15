package hub.access.application;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** The organisation has taken its application back, with or without a reason. */
public record Withdrawal(Instant at, @Nullable String reason) {
}
