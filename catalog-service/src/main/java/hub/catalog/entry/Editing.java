package hub.catalog.entry;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import hub.catalog.source.Provenance;
import hub.platform.caller.Caller;
import hub.platform.caller.Role;
import hub.platform.idempotency.Operations;
import hub.platform.problem.DuplicateException;
import hub.platform.problem.FieldError;
import hub.platform.problem.ForbiddenException;
import hub.platform.problem.InvalidStateException;
import hub.platform.problem.ValidationException;
import hub.platform.store.Change;
import hub.platform.store.Changes;
import hub.platform.store.DuplicateKeyException;
import hub.platform.store.Target;
import hub.platform.web.Expected;

/**
 * Adds, changes and retires entries of one kind, by an editor of the factory that owns
 * them.
 */
public final class Editing<E extends Entry<E>> {

	private final String noun;

	private final Shelf<E> shelf;

	private final Changes changes;

	private final Operations operations;

	private final InstantSource clock;

	/**
	 * Editing of a kind.
	 * @param noun the kind in the singular, PascalCase, for example {@code ComputeSystem}
	 */
	Editing(String noun, Shelf<E> shelf, Changes changes, Operations operations, InstantSource clock) {
		this.noun = noun;
		this.shelf = shelf;
		this.changes = changes;
		this.operations = operations;
		this.clock = clock;
	}

	/**
	 * Adds an entry under the id reserved for this operation; a retry finds what the
	 * first attempt left.
	 */
	public E add(Caller caller, Stated stated, Function<EntryHead, E> make) {
		UUID owner = ownerFor(caller, stated.ownerFactoryId());
		UUID id = this.operations.current().id();
		String slug = (stated.slug() != null) ? stated.slug() : Slugs.of(stated.name());
		try {
			return add(id, slug, owner, stated, make);
		}
		catch (DuplicateKeyException ex) {
			if (stated.slug() != null) {
				throw new DuplicateException("catalog.slug-taken", Map.of("slug", slug));
			}
			return add(id, slug + "-" + id.toString().substring(28), owner, stated, make);
		}
	}

	/**
	 * Adds an entry that is known by what it says and not by a name: two cannot say it.
	 */
	public E addUnnamed(Caller caller, String key, UUID owner, Provenance provenance, Function<EntryHead, E> make) {
		requireEditor(caller, owner);
		try {
			return add(this.operations.current().id(), key, owner, new Stated(key, key, owner, provenance), make);
		}
		catch (DuplicateKeyException ex) {
			throw new DuplicateException("catalog.already-stated", Map.of());
		}
	}

	private E add(UUID id, String slug, UUID owner, Stated stated, Function<EntryHead, E> make) {
		E entry = make.apply(EntryHead.first(id, slug, owner, this.clock.instant(), stated.provenance()));
		boolean added = this.shelf.add(entry, change("created", "create", entry, Set.of()));
		return added ? entry : this.shelf.get(id);
	}

	/**
	 * Changes an entry.
	 * @param members names of the members that change, for the audit trail
	 * @param next the entry as it shall be, with the head of its next version
	 */
	public E change(Caller caller, UUID id, Expected expected, Collection<String> members, UnaryOperator<E> next) {
		E current = editable(caller, id);
		return this.shelf.change(id, expected, change("updated", "update", current, members),
				(stored) -> next.apply(inLists(stored)));
	}

	public E retire(Caller caller, UUID id, Expected expected, @Nullable String reason, @Nullable UUID replacedById) {
		return retire(caller, id, expected, reason, replacedById, (entry) -> {
		});
	}

	/**
	 * Retires an entry.
	 * @param condition refuses an entry that cannot be retired as it stands; asked when
	 * the caller may edit it and the version is the expected one
	 */
	public E retire(Caller caller, UUID id, Expected expected, @Nullable String reason, @Nullable UUID replacedById,
			Consumer<E> condition) {
		E current = editable(caller, id);
		return this.shelf.change(id, expected, change("retired", "retire", current, Set.of("status")), (stored) -> {
			EntryHead head = inLists(stored).head();
			condition.accept(stored);
			return stored.withHead(
					head.retired(this.clock.instant(), new Retirement(reason, replacedById, this.clock.instant())));
		});
	}

	/** What the caller may do with the entry now. */
	public boolean mayEdit(Caller caller, E entry) {
		return !entry.head().isRetired() && caller.hasScope("catalog:write")
				&& caller.holdsAt(entry.head().ownerFactoryId(), Role.CATALOG_EDITOR);
	}

	/** The head of the version after this one, now, by the source given. */
	public EntryHead next(E entry, Provenance provenance) {
		return entry.head().next(this.clock.instant(), provenance);
	}

	private E editable(Caller caller, UUID id) {
		E current = this.shelf.get(id);
		requireEditor(caller, current.head().ownerFactoryId());
		return current;
	}

	private static UUID ownerFor(Caller caller, @Nullable UUID wanted) {
		if (wanted != null) {
			requireEditor(caller, wanted);
			return wanted;
		}
		Set<UUID> factories = caller.factoriesWhere(Role.CATALOG_EDITOR);
		if (factories.isEmpty()) {
			throw new ForbiddenException("catalog.not-an-editor", Map.of("requiredRole", Role.CATALOG_EDITOR));
		}
		if (factories.size() > 1) {
			throw new ValidationException(FieldError.member("/ownerFactoryId", "REQUIRED"));
		}
		return factories.iterator().next();
	}

	private static void requireEditor(Caller caller, UUID factoryId) {
		if (!caller.holdsAt(factoryId, Role.CATALOG_EDITOR)) {
			throw new ForbiddenException("catalog.not-editor-of-factory",
					Map.of("requiredRole", Role.CATALOG_EDITOR, "factoryId", factoryId));
		}
	}

	private static <E extends Entry<E>> E inLists(E entry) {
		if (entry.head().isRetired()) {
			throw new InvalidStateException("catalog.retired", "RETIRED", List.of());
		}
		return entry;
	}

	private Change change(String event, String act, E entry, Collection<String> members) {
		String thing = this.noun.toLowerCase(Locale.ROOT);
		return this.changes.of("catalog." + thing + "." + event, thing + "." + act,
				new Target(this.noun, entry.head().id(), null, entry.head().ownerFactoryId()),
				members.toArray(String[]::new));
	}

}
