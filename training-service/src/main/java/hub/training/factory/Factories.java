package hub.training.factory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The factories known to training. A factory that only the catalogue knows is no error
 * here: its name stays unsaid and its sessions follow the calendar of the hub's own
 * factory.
 */
public final class Factories {

	private final Map<FactoryId, Factory> byId;

	private final Factory own;

	/**
	 * All factories that are known.
	 * @param ownSlug the factory that runs this hub; it looks after what belongs to no
	 * other
	 */
	public Factories(List<Factory> factories, String ownSlug) {
		this.byId = factories.stream().collect(Collectors.toUnmodifiableMap(Factory::id, Function.identity()));
		this.own = factories.stream()
			.filter((factory) -> factory.slug().equals(ownSlug))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("hub.training.own-factory: there is no factory \"" + ownSlug
					+ "\", write one of " + factories.stream().map(Factory::slug).toList()));
	}

	/** The factory that runs this hub. */
	public Factory own() {
		return this.own;
	}

	public Optional<Factory> find(FactoryId id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/** The factory of the data with this slug. */
	public Optional<Factory> findBySlug(String slug) {
		return find(FactoryId.ofSlug(slug));
	}

	/** Whose public holidays count for what this factory offers. */
	public String countryOf(FactoryId id) {
		return find(id).orElse(this.own).country();
	}

}
