package hub.training.seat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Everybody in a session, with or without a seat, in the order in which they came or
 * joined the waiting list. A seat that becomes free reaches the first who waits as an
 * offer, in the same change that frees it, so that no newcomer can slip in between.
 */
public record Line(SeatRules rules, List<Place> places) {

	public Line {
		places = List.copyOf(places);
	}

	/** Whether and why an applicant could enter now, rule by rule. */
	public List<Verdict> verdicts(Applicant applicant, Instant now) {
		return EnrolmentRules.verdicts(this, applicant, now);
	}

	/**
	 * Adds an applicant: with a seat, with a request, or at the end of the waiting list.
	 */
	public Line enter(Applicant applicant, Moment moment) {
		if (find(applicant.id()).isPresent()) {
			return this;
		}
		Line line = advance(moment);
		EnrolmentRules.check(line, applicant, moment.now());
		if (!line.hasSeatForNewcomer()) {
			return line.with(Place.enter(applicant, EnrolmentStatus.WAITLISTED, false, moment));
		}
		return line.with(this.rules.approvalRequired()
				? Place.enter(applicant, EnrolmentStatus.REQUESTED, this.rules.pendingHoldsSeat(), moment)
				: Place.enter(applicant, EnrolmentStatus.CONFIRMED, true, moment));
	}

	/**
	 * Gives up a place.
	 * @param byTrainer whether a trainer does, whom the cancellation deadline does not
	 * bind
	 */
	public Line cancel(PlaceRevision seen, boolean byTrainer, @Nullable String reason, Moment moment) {
		return change(seen, moment, (line, place) -> {
			Instant deadline = byTrainer ? this.rules.endsAt() : this.rules.cancellableUntil();
			refuseUnless(place.isActive(), "enrolment-ended", place);
			if (place.status() == EnrolmentStatus.CONFIRMED && !moment.now().isBefore(deadline)) {
				throw PlaceRefusedException.inStatus("cancellation-closed", place,
						Map.of("closedAt", deadline.toString(), "yourValue", moment.now().toString()));
			}
			return place.ended(EnrolmentStatus.CANCELLED, reason, moment);
		});
	}

	/**
	 * Takes the offered seat; where approval is asked for and missing, the seat is kept
	 * for it.
	 */
	public Line accept(PlaceRevision seen, @Nullable String reason, Moment moment) {
		return change(seen, moment, (line, place) -> {
			refuseUnlessOffered(place);
			return (this.rules.approvalRequired() && !place.approved()) ? place.requestedWithSeat(reason, moment)
					: place.confirmed(reason, moment);
		});
	}

	/** Leaves the offered seat to the next in line. */
	public Line refuse(PlaceRevision seen, @Nullable String reason, Moment moment) {
		return change(seen, moment, (line, place) -> {
			refuseUnlessOffered(place);
			return place.ended(EnrolmentStatus.DECLINED, reason, moment);
		});
	}

	/**
	 * Approves a request: with the seat that it holds, with a free one, or into the
	 * waiting list.
	 */
	public Line approve(PlaceRevision seen, @Nullable String reason, Moment moment) {
		return change(seen, moment, (line, place) -> {
			refuseUnless(place.status() == EnrolmentStatus.REQUESTED, "enrolment-not-requested", place);
			if (place.holdsSeat() || line.hasSeatForNewcomer()) {
				return place.approved(reason, moment);
			}
			if (!this.rules.waitlist() || this.rules.hasClosed(moment.now())) {
				throw PlaceRefusedException.noSeatLeft(this.rules);
			}
			return place.approvedToWait(reason, moment);
		});
	}

	/** Declines a request. */
	public Line decline(PlaceRevision seen, @Nullable String reason, Moment moment) {
		return change(seen, moment, (line, place) -> {
			refuseUnless(place.status() == EnrolmentStatus.REQUESTED, "enrolment-not-requested", place);
			return place.ended(EnrolmentStatus.DECLINED, reason, moment);
		});
	}

	/** Takes back a place whose enrolment could not come to be. */
	public Line withdraw(EnrolmentId id, Moment moment) {
		return find(id).filter(Place::isActive)
			.map((place) -> replace(place.ended(EnrolmentStatus.CANCELLED, null, moment)).advance(moment))
			.orElse(this);
	}

	/**
	 * Ends what has run out and offers free seats to those who wait, first come first
	 * served.
	 */
	public Line advance(Moment moment) {
		Line line = expire(moment);
		if (this.rules.hasClosed(moment.now())) {
			return line;
		}
		@Nullable Instant offerEnd = null;
		while (line.hasFreeSeat()) {
			Optional<Place> next = line.places.stream().filter(Place::isWaiting).findFirst();
			if (next.isEmpty()) {
				return line;
			}
			offerEnd = (offerEnd != null) ? offerEnd
					: earlier(moment.offerEnd().apply(moment.now()), this.rules.closesAt());
			line = line.replace(next.get().offered(moment.byClock(), offerEnd));
		}
		return line;
	}

	/**
	 * Forgets that these places waited for their enrolments, and those among them that
	 * ended.
	 */
	public Line settle(Set<PlaceRevision> settled) {
		return new Line(this.rules,
				this.places.stream()
					.filter((place) -> place.isActive() || !settled.contains(PlaceRevision.of(place)))
					.map((place) -> settled.contains(PlaceRevision.of(place)) ? place.settled() : place)
					.toList());
	}

	public Line under(SeatRules changed) {
		return new Line(changed, this.places);
	}

	public Optional<Place> find(EnrolmentId id) {
		return this.places.stream().filter((place) -> place.id().equals(id)).findFirst();
	}

	public Optional<Place> activePlaceOf(PersonId person) {
		return active().filter((place) -> place.person().equals(person)).findFirst();
	}

	/** Places that this line has and an earlier one had not, or not like this. */
	public List<Place> changedSince(Line earlier) {
		Set<PlaceRevision> known = earlier.places.stream()
			.map(PlaceRevision::of)
			.collect(Collectors.toUnmodifiableSet());
		return this.places.stream().filter((place) -> !known.contains(PlaceRevision.of(place))).toList();
	}

	/** Seats that a newcomer could take; empty without a limit. */
	public OptionalInt seatsFree() {
		@Nullable Integer seats = this.rules.seats();
		return (seats == null) ? OptionalInt.empty() : OptionalInt.of((int) Math.max(0, seats - held()));
	}

	/** Seats taken: by the confirmed, by offers, and by requests that hold one. */
	public long held() {
		return active().filter(Place::holdsSeat).count();
	}

	public int waiting() {
		return (int) this.places.stream().filter(Place::isWaiting).count();
	}

	/** Place in the waiting list, 1 is next; empty for those who do not wait. */
	public OptionalInt positionOf(EnrolmentId id) {
		int position = 0;
		for (Place place : this.places) {
			if (place.isWaiting()) {
				position++;
				if (place.id().equals(id)) {
					return OptionalInt.of(position);
				}
			}
		}
		return OptionalInt.empty();
	}

	/** The next instant of domain time at which something in this line runs out. */
	public Optional<Instant> dueAt() {
		Stream<Instant> offers = active().map(Place::offerEndsAt).flatMap(Stream::ofNullable);
		Stream<Instant> closing = active().filter((place) -> place.isWaiting() || place.isOffered())
			.map((place) -> this.rules.closesAt());
		Stream<Instant> start = active().filter((place) -> place.status() == EnrolmentStatus.REQUESTED)
			.map((place) -> this.rules.startsAt());
		return Stream.of(offers, closing, start).flatMap((instants) -> instants).min(Instant::compareTo);
	}

	/**
	 * The first instant of real time at which the sweep must look after an unsettled
	 * place.
	 */
	public Optional<Instant> settleBy() {
		return this.places.stream().map(Place::settleBy).flatMap(Stream::ofNullable).min(Instant::compareTo);
	}

	Stream<Place> active() {
		return this.places.stream().filter(Place::isActive);
	}

	/** Whether the next to come would get a seat: one is free and nobody waits for it. */
	public boolean hasSeatForNewcomer() {
		return hasFreeSeat() && waiting() == 0;
	}

	private boolean hasFreeSeat() {
		return this.rules.seats() == null || held() < this.rules.seats();
	}

	private Line expire(Moment moment) {
		boolean closed = this.rules.hasClosed(moment.now());
		boolean started = !moment.now().isBefore(this.rules.startsAt());
		return new Line(this.rules,
				this.places.stream()
					.map((place) -> isOver(place, moment.now(), closed, started)
							? place.ended(EnrolmentStatus.EXPIRED, null, moment.byClock()) : place)
					.toList());
	}

	private static boolean isOver(Place place, Instant now, boolean closed, boolean started) {
		return switch (place.status()) {
			case WAITLISTED -> closed;
			case OFFERED -> closed || (place.offerEndsAt() != null && !now.isBefore(place.offerEndsAt()));
			case REQUESTED -> started;
			case CONFIRMED, ATTENDED, NO_SHOW, CANCELLED, DECLINED, EXPIRED -> false;
		};
	}

	private Line change(PlaceRevision seen, Moment moment, BiFunction<Line, Place, Place> next) {
		Place stored = find(seen.id()).orElseThrow(PlaceRefusedException::changedMeanwhile);
		if (stored.isAppliedBy(moment.operation())) {
			return this;
		}
		if (stored.revision() != seen.revision()) {
			throw PlaceRefusedException.changedMeanwhile();
		}
		Line line = advance(moment);
		Place place = line.find(seen.id()).orElseThrow();
		return line.replace(next.apply(line, place)).advance(moment);
	}

	private Line with(Place place) {
		List<Place> all = new ArrayList<>(this.places);
		all.add(place);
		return new Line(this.rules, all);
	}

	/** Whoever comes to wait goes to the end; everybody else keeps their place. */
	private Line replace(Place changed) {
		List<Place> all = new ArrayList<>(this.places);
		int index = all.indexOf(find(changed.id()).orElseThrow());
		if (changed.isWaiting()) {
			all.remove(index);
			all.add(changed);
		}
		else {
			all.set(index, changed);
		}
		return new Line(this.rules, all);
	}

	private static void refuseUnlessOffered(Place place) {
		refuseUnless(place.status() != EnrolmentStatus.EXPIRED, "offer-ended", place);
		refuseUnless(place.isOffered(), "enrolment-not-offered", place);
	}

	private static void refuseUnless(boolean allowed, String key, Place place) {
		if (!allowed) {
			throw PlaceRefusedException.inStatus(key, place, Map.of());
		}
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
