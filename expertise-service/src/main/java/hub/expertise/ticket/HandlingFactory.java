package hub.expertise.ticket;

import java.util.UUID;

import hub.platform.ids.SeedIds;

/**
 * The factory whose support staff handles a ticket.
 */
public record HandlingFactory(UUID id, String slug) {

	public static HandlingFactory of(String slug) {
		return new HandlingFactory(SeedIds.of("factory", slug), slug);
	}

}
