package hub.gateway.shape;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large and how slow a request may be.
 *
 * @param maxUri path and query
 * @param maxHeaders all header fields together
 * @param maxHeaderFields number of header fields
 * @param maxParameters number of query parameters
 * @param maxBody body of an operation
 * @param maxLargeBody body of an operation whose contract says {@code x-large-body: true}
 * @param maxUpload body of an operation that takes files: five of 10 MiB and what is
 * around them
 * @param bodyDeadline time for the whole body to arrive
 * @param minBytesPerSecond slower bodies are given up, after five seconds
 */
@ConfigurationProperties("hub.gateway.shape")
public record ShapeProperties(@DefaultValue("8KB") DataSize maxUri, @DefaultValue("16KB") DataSize maxHeaders,
		@DefaultValue("64") int maxHeaderFields, @DefaultValue("50") int maxParameters,
		@DefaultValue("256KB") DataSize maxBody, @DefaultValue("1MB") DataSize maxLargeBody,
		@DefaultValue("51MB") DataSize maxUpload, @DefaultValue("PT30S") Duration bodyDeadline,
		@DefaultValue("1024") int minBytesPerSecond) {
}
