package hub.training.enrolment;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.training.factory.FactoryId;
import hub.training.seat.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whose enrolments somebody sees: their own, those of the organisations that they
 * administer, those of the factories that they train for.
 *
 * @param everything whether all enrolments are seen, as by the hub itself
 * @param keys what an enrolment must carry one of
 */
public record Visibility(boolean everything, Set<String> keys) {

	private static final Visibility HUB = new Visibility(true, Set.of());

	public Visibility {
		keys = Set.copyOf(keys);
	}

	public static Visibility of(Caller caller) {
		if (caller.isService()) {
			return HUB;
		}
		Set<String> keys = new LinkedHashSet<>();
		if (caller.kind() == Caller.Kind.USER) {
			keys.add(person(PersonId.of(caller)));
		}
		for (Map.Entry<UUID, Set<Role>> entry : caller.organisations().entrySet()) {
			if (entry.getValue().contains(Role.ORG_ADMIN)) {
				keys.add(organisation(entry.getKey()));
			}
		}
		caller.factoriesWhere(Role.TRAINER).forEach((factory) -> keys.add(factory(new FactoryId(factory))));
		return new Visibility(false, keys);
	}

	/** Of the hub acting by itself. */
	static Visibility hub() {
		return HUB;
	}

	/** What an enrolment carries. */
	public static Set<String> keysOf(PersonId person, @Nullable UUID organisationId, FactoryId factory) {
		return (organisationId != null) ? Set.of(person(person), organisation(organisationId), factory(factory))
				: Set.of(person(person), factory(factory));
	}

	private static String person(PersonId person) {
		return "person:" + person.key();
	}

	private static String organisation(UUID id) {
		return "organisation:" + id;
	}

	private static String factory(FactoryId id) {
		return "factory:" + id.value();
	}

}
