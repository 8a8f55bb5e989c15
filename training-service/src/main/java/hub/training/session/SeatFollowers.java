package hub.training.session;

/**
 * Whoever must follow when a session changes who sits where.
 */
@FunctionalInterface
public interface SeatFollowers {

	void follow(Seating seating);

}
