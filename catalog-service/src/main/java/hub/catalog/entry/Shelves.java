package hub.catalog.entry;

/**
 * Opens the shelf of a kind.
 */
public interface Shelves {

	/**
	 * The shelf of a kind; always the same one.
	 * @param name plural kebab-case noun, also the name of the collection
	 */
	<E extends Entry<E>> Shelf<E> open(String name, Class<E> kind);

}
