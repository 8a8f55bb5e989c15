package hub.platform.outbox;

/**
 * Where events go. Called at least once for each event, possibly by several relays; an
 * exception means "again later".
 */
@FunctionalInterface
public interface EventSink {

	void deliver(OutboxEvent event);

}
