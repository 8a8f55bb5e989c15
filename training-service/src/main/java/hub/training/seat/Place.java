package hub.training.seat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One person's place in the line of a session. It decides; the enrolment follows it.
 *
 * @param holdsSeat whether it takes one of the seats; a request may or may not
 * @param approved whether a trainer has approved
 * @param enteredAt when the person enrolled
 * @param since when it got its status
 * @param offerEndsAt of the offer at hand
 * @param revision counts the changes of this place, from 1
 * @param operations the last requests that changed it, for their retries
 * @param reason what was said about the last change
 * @param settleBy real time by which the enrolment must have followed; absent once it has
 */
public record Place(EnrolmentId id, PersonId person, @Nullable UUID organisationId, EnrolmentStatus status,
		boolean holdsSeat, boolean approved, Instant enteredAt, Instant since, @Nullable Instant offerEndsAt,
		int revision, List<UUID> operations, @Nullable String reason, @Nullable Instant settleBy) {

	/** Retries older than these many changes are not recognised. */
	private static final int MAX_OPERATIONS = 5;

	public Place {
		operations = List.copyOf(operations);
	}

	static Place enter(Applicant applicant, EnrolmentStatus status, boolean holdsSeat, Moment moment) {
		return new Place(applicant.id(), applicant.person(), applicant.organisationId(), status, holdsSeat, false,
				moment.now(), moment.now(), null, 1, added(List.of(), moment.operation()), null, moment.settleBy());
	}

	public boolean isActive() {
		return !this.status.isFinal();
	}

	/** Whether the enrolment has not been seen to follow yet. */
	public boolean isUnsettled() {
		return this.settleBy != null;
	}

	boolean isOffered() {
		return this.status == EnrolmentStatus.OFFERED;
	}

	boolean isWaiting() {
		return this.status == EnrolmentStatus.WAITLISTED;
	}

	/** Whether this request has changed the place already. */
	public boolean isAppliedBy(@Nullable UUID operation) {
		return operation != null && this.operations.contains(operation);
	}

	Place offered(Moment moment, Instant endsAt) {
		return become(EnrolmentStatus.OFFERED, true, this.approved, endsAt, null, moment);
	}

	Place confirmed(@Nullable String why, Moment moment) {
		return become(EnrolmentStatus.CONFIRMED, true, this.approved, null, why, moment);
	}

	Place approved(@Nullable String why, Moment moment) {
		return become(EnrolmentStatus.CONFIRMED, true, true, null, why, moment);
	}

	Place approvedToWait(@Nullable String why, Moment moment) {
		return become(EnrolmentStatus.WAITLISTED, false, true, null, why, moment);
	}

	Place requestedWithSeat(@Nullable String why, Moment moment) {
		return become(EnrolmentStatus.REQUESTED, true, false, null, why, moment);
	}

	Place ended(EnrolmentStatus end, @Nullable String why, Moment moment) {
		return become(end, false, this.approved, null, why, moment);
	}

	/** As it would be, had it been given up: for an enrolment whose place is gone. */
	public Place abandoned(Moment moment) {
		return ended(EnrolmentStatus.CANCELLED, null, moment);
	}

	Place settled() {
		return new Place(this.id, this.person, this.organisationId, this.status, this.holdsSeat, this.approved,
				this.enteredAt, this.since, this.offerEndsAt, this.revision, this.operations, this.reason, null);
	}

	private Place become(EnrolmentStatus next, boolean holding, boolean approval, @Nullable Instant offerEnd,
			@Nullable String why, Moment moment) {
		if (!this.status.canBecome(next)) {
			throw new IllegalStateException(this.status + " cannot become " + next);
		}
		return new Place(this.id, this.person, this.organisationId, next, holding, approval, this.enteredAt,
				moment.now(), offerEnd, this.revision + 1, added(this.operations, moment.operation()), why,
				moment.settleBy());
	}

	private static List<UUID> added(List<UUID> operations, @Nullable UUID operation) {
		if (operation == null) {
			return operations;
		}
		List<UUID> all = new ArrayList<>(operations);
		all.add(operation);
		return all.subList(Math.max(0, all.size() - MAX_OPERATIONS), all.size());
	}

}
