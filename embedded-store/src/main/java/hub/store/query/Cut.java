package hub.store.query;

import hub.store.key.Key;

/**
 * A place between values.
 *
 * @param behind whether it lies behind all values that start with the key, or before them
 */
record Cut(Key key, boolean behind) implements Comparable<Cut> {

	@Override
	public int compareTo(Cut other) {
		if (key.equals(other.key)) {
			return Boolean.compare(behind, other.behind);
		}
		if (other.key.startsWith(key)) {
			return behind ? 1 : -1;
		}
		if (key.startsWith(other.key)) {
			return other.behind ? -1 : 1;
		}
		return key.compareTo(other.key);
	}

}
