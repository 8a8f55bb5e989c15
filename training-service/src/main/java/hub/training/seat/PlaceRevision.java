package hub.training.seat;

/**
 * A place as somebody has seen it; a change based on it is refused when the place has
 * changed since.
 */
public record PlaceRevision(EnrolmentId id, int revision) {

	static PlaceRevision of(Place place) {
		return new PlaceRevision(place.id(), place.revision());
	}

}
