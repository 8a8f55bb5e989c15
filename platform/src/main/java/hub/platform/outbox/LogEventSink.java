package hub.platform.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes events to the log, as long as no other service wants them.
 */
public final class LogEventSink implements EventSink {

	private static final Logger logger = LoggerFactory.getLogger(LogEventSink.class);

	@Override
	public void deliver(OutboxEvent event) {
		logger.info("Event {} {} of {}", event.type(), event.id(), event.subject());
	}

}
