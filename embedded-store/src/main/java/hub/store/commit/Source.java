package hub.store.commit;

import org.jspecify.annotations.Nullable;

/**
 * Something that readers see as it was at the last commit.
 *
 * @param <V> what they see
 */
public interface Source<V> {

	/**
	 * The present state, which no later write changes. Called while no write is running.
	 * @param previous the state of the commit before, to be returned when nothing changed
	 */
	V freeze(@Nullable V previous);

}
