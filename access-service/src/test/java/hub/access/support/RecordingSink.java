package hub.access.support;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import hub.platform.outbox.EventSink;
import hub.platform.outbox.OutboxEvent;

/**
 * Keeps the events that leave the service.
 */
@TestConfiguration(proxyBeanMethods = false)
public class RecordingSink {

	private final List<OutboxEvent> events = new CopyOnWriteArrayList<>();

	@Bean
	EventSink recordingEventSink() {
		return this.events::add;
	}

	/** The events about a thing, in the order in which they left. */
	public List<OutboxEvent> about(UUID id) {
		return this.events.stream().filter((event) -> event.subjectId().equals(id)).toList();
	}

	public List<OutboxEvent> all() {
		return List.copyOf(this.events);
	}

}
