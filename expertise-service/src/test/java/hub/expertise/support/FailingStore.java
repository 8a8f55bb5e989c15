package hub.expertise.support;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import hub.expertise.conversation.TicketMessages;
import hub.expertise.ticket.Ticket;
import hub.expertise.ticket.TicketMessage;
import hub.platform.paging.Page;
import hub.platform.paging.PageQuery;

/**
 * Conversations that can be told to fail at the next message, as if the process had died
 * between the ticket and its message.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FailingStore {

	private final AtomicInteger failures = new AtomicInteger();

	@Bean
	@Primary
	TicketMessages failingTicketMessages(
			@org.springframework.beans.factory.annotation.Qualifier("mongoTicketMessages") TicketMessages real) {
		return new TicketMessages() {

			@Override
			public void add(Ticket ticket, TicketMessage message) {
				if (FailingStore.this.failures.getAndUpdate((left) -> Math.max(left - 1, 0)) > 0) {
					throw new IllegalStateException("As if the process had died here");
				}
				real.add(ticket, message);
			}

			@Override
			public Optional<TicketMessage> find(Ticket ticket, UUID messageId) {
				return real.find(ticket, messageId);
			}

			@Override
			public Page<TicketMessage> list(Ticket ticket, PageQuery query) {
				return real.list(ticket, query);
			}

		};
	}

	/** Lets the next message fail on its way into the conversation. */
	public void failOnce() {
		this.failures.set(1);
	}

}
