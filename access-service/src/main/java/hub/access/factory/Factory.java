package hub.access.factory;

import java.util.UUID;

import org.springframework.stereotype.Component;

import hub.platform.ids.SeedIds;

/**
 * The factory that runs this hub.
 */
@Component
public class Factory {

	private final UUID id;

	private final String name;

	public Factory(FactoryProperties properties) {
		this.id = SeedIds.of("factory", properties.slug());
		this.name = properties.name();
	}

	public UUID id() {
		return this.id;
	}

	public String name() {
		return this.name;
	}

}
