package hub.store.query;

import java.util.concurrent.atomic.LongAdder;

/** Counts what queries look at, so that the use of indexes can be measured. */
public final class Examined {

	private final LongAdder keys = new LongAdder();

	private final LongAdder documents = new LongAdder();

	void key() {
		keys.increment();
	}

	void document() {
		documents.increment();
	}

	public long keys() {
		return keys.sum();
	}

	public long documents() {
		return documents.sum();
	}

}
