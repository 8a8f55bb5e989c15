package hub.training.seed;

/**
 * Remembers which shipped data have been loaded.
 */
public interface SeedMarks {

	boolean isLoaded(String fingerprint);

	void markLoaded(String fingerprint);

}
