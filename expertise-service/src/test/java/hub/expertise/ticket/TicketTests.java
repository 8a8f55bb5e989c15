package hub.expertise.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import hub.expertise.category.TicketPriority;
import hub.platform.problem.ForbiddenException;
import hub.platform.problem.InvalidStateException;
import hub.platform.problem.RefusedException;

import static hub.expertise.ticket.TicketFixtures.COLLEAGUE;
import static hub.expertise.ticket.TicketFixtures.EXPERT;
import static hub.expertise.ticket.TicketFixtures.MONDAY;
import static hub.expertise.ticket.TicketFixtures.READER;
import static hub.expertise.ticket.TicketFixtures.REQUESTING;
import static hub.expertise.ticket.TicketFixtures.SECOND_EXPERT;
import static hub.expertise.ticket.TicketFixtures.after;
import static hub.expertise.ticket.TicketFixtures.assigned;
import static hub.expertise.ticket.TicketFixtures.cancelled;
import static hub.expertise.ticket.TicketFixtures.closed;
import static hub.expertise.ticket.TicketFixtures.content;
import static hub.expertise.ticket.TicketFixtures.in;
import static hub.expertise.ticket.TicketFixtures.inProgress;
import static hub.expertise.ticket.TicketFixtures.message;
import static hub.expertise.ticket.TicketFixtures.newTicket;
import static hub.expertise.ticket.TicketFixtures.solved;
import static hub.expertise.ticket.TicketFixtures.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The rules of a ticket.
 */
class TicketTests {

	private static final Instant LATER = after(Duration.ofHours(2));

	@Nested
	class ANewTicket {

		@Test
		void startsAtVersionOneWithNobodyAssigned() {
			Ticket ticket = newTicket();

			assertThat(ticket.version()).isEqualTo(1);
			assertThat(ticket.status()).isEqualTo(TicketStatus.NEW);
			assertThat(ticket.assignee()).isNull();
			assertThat(ticket.progress().since()).isEqualTo(MONDAY);
		}

		@Test
		void goesToTheExpertWhoClaimsIt() {
			Ticket ticket = newTicket().claim(EXPERT, "I know this partition.", LATER);

			assertThat(ticket.status()).isEqualTo(TicketStatus.ASSIGNED);
			assertThat(ticket.assignee()).isEqualTo(EXPERT.person());
			assertThat(ticket.progress().reason()).isEqualTo("I know this partition.");
			assertThat(ticket.version()).isEqualTo(2);
			assertThat(ticket.updatedAt()).isEqualTo(LATER);
		}

		@Test
		void cannotBeClaimedTwice() {
			refusesState(() -> assigned().claim(SECOND_EXPERT, null, LATER), "ASSIGNED");
		}

		@Test
		void cannotBeClaimedByItsOwnOrganisation() {
			refusesParty(() -> newTicket().claim(REQUESTING, null, LATER), "ticket.staff-only");
		}

		@Test
		void cannotBeSolvedBeforeSomebodyHasTakenIt() {
			refusesState(() -> newTicket().solve(EXPERT, message(EXPERT, LATER)), "NEW");
		}

		@Test
		void staysNewWhenItsRequesterAddsSomething() {
			Ticket ticket = newTicket().hear(REQUESTING, message(REQUESTING, LATER));

			assertThat(ticket.status()).isEqualTo(TicketStatus.NEW);
			assertThat(ticket.lastMessageAt()).isEqualTo(LATER);
		}

		@Test
		void staysNewWhenAnExpertAsksWithoutTakingIt() {
			assertThat(newTicket().hear(EXPERT, message(EXPERT, LATER)).status()).isEqualTo(TicketStatus.NEW);
		}

	}

	@Nested
	class Work {

		@Test
		void startsWithTheFirstAnswerOfStaff() {
			Ticket ticket = assigned().hear(EXPERT, message(EXPERT, LATER));

			assertThat(ticket.status()).isEqualTo(TicketStatus.IN_PROGRESS);
			assertThat(ticket.progress().since()).isEqualTo(LATER);
		}

		@Test
		void doesNotStartWithAMessageOfTheOrganisation() {
			assertThat(assigned().hear(REQUESTING, message(REQUESTING, LATER)).status())
				.isEqualTo(TicketStatus.ASSIGNED);
		}

		@Test
		void keepsItsBeginningWhenMoreIsSaid() {
			Ticket before = inProgress();

			Ticket after = before.hear(EXPERT, message(EXPERT, LATER));

			assertThat(after.progress()).isEqualTo(before.progress());
		}

		@Test
		void canBeTakenUpByAColleagueOfTheAssignee() {
			Ticket ticket = inProgress().solve(SECOND_EXPERT, message(SECOND_EXPERT, LATER));

			assertThat(ticket.status()).isEqualTo(TicketStatus.SOLVED);
			assertThat(ticket.assignee()).isEqualTo(EXPERT.person());
		}

		@Test
		void canBeCancelledByAnyoneOfTheOrganisationButNotByStaff() {
			assertThat(inProgress().cancel(COLLEAGUE, null, LATER).status()).isEqualTo(TicketStatus.CANCELLED);
			refusesParty(() -> inProgress().cancel(EXPERT, null, LATER), "ticket.customer-only");
		}

	}

	@Nested
	class WaitingForTheCustomer {

		@Test
		void beginsWithAPublicQuestion() {
			TicketMessage question = message(EXPERT, LATER);

			Ticket ticket = assigned().askCustomer(EXPERT, question);

			assertThat(ticket.status()).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);
			assertThat(ticket.outbound()).containsExactly(question);
		}

		@Test
		void endsWithAReplyOfAnyoneOfTheOrganisation() {
			assertThat(waiting().hear(COLLEAGUE, message(COLLEAGUE, LATER)).status())
				.isEqualTo(TicketStatus.IN_PROGRESS);
		}

		@Test
		void doesNotEndWithAFurtherMessageOfStaff() {
			assertThat(waiting().hear(EXPERT, message(EXPERT, LATER)).status())
				.isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);
		}

		@Test
		void cannotBeginTwice() {
			refusesState(() -> waiting().askCustomer(EXPERT, message(EXPERT, LATER)), "WAITING_FOR_CUSTOMER");
		}

		@Test
		void mayEndWithASolution() {
			assertThat(waiting().solve(EXPERT, message(EXPERT, LATER)).status()).isEqualTo(TicketStatus.SOLVED);
		}

	}

	@Nested
	class ASolvedTicket {

		@Test
		void rememberedWhenItWasSolved() {
			assertThat(inProgress().solve(EXPERT, message(EXPERT, LATER)).progress().solvedAt()).isEqualTo(LATER);
		}

		@Test
		void opensAgainWithAReplyOfTheOrganisation() {
			Ticket ticket = solved().hear(REQUESTING, message(REQUESTING, LATER));

			assertThat(ticket.status()).isEqualTo(TicketStatus.IN_PROGRESS);
			assertThat(ticket.progress().solvedAt()).isNull();
		}

		@Test
		void staysSolvedWhenStaffAddsAWord() {
			assertThat(solved().hear(EXPERT, message(EXPERT, LATER)).status()).isEqualTo(TicketStatus.SOLVED);
		}

		@Test
		void keepsItsAssigneeWhenItOpensAgain() {
			assertThat(solved().reopen(REQUESTING, null, LATER).assignee()).isEqualTo(EXPERT.person());
		}

		@Test
		void cannotBeCancelled() {
			refusesState(() -> solved().cancel(REQUESTING, null, LATER), "SOLVED");
		}

		@Test
		void isClosedByEitherSide() {
			assertThat(solved().close(REQUESTING, null, LATER, LATER).status()).isEqualTo(TicketStatus.CLOSED);
			assertThat(solved().close(EXPERT, null, LATER, LATER).status()).isEqualTo(TicketStatus.CLOSED);
		}

	}

	@Nested
	class AClosedTicket {

		private final Instant lastMoment = after(Duration.ofDays(14)).minusMillis(1);

		private final Instant tooLate = after(Duration.ofDays(14));

		@Test
		void opensAgainUntilItsWindowEnds() {
			assertThat(closed().reopen(REQUESTING, "It is back.", this.lastMoment).status())
				.isEqualTo(TicketStatus.IN_PROGRESS);
			refusesState(() -> closed().reopen(REQUESTING, null, this.tooLate), "CLOSED");
		}

		@Test
		void opensAgainWithAReplyUntilItsWindowEnds() {
			assertThat(closed().hear(REQUESTING, message(REQUESTING, this.lastMoment)).status())
				.isEqualTo(TicketStatus.IN_PROGRESS);
			refusesState(() -> closed().hear(REQUESTING, message(REQUESTING, this.tooLate)), "CLOSED");
		}

		@Test
		void takesNoMoreMessagesOfStaff() {
			refusesState(() -> closed().hear(EXPERT, message(EXPERT, LATER)), "CLOSED");
		}

		@Test
		void isNotCorrectedAnyMore() {
			refusesState(() -> closed().update(EXPERT, content(), List.of(), LATER), "CLOSED");
		}

		@Test
		void losesItsWindowWhenItOpensAgain() {
			TicketProgress progress = closed().reopen(EXPERT, null, LATER).progress();

			assertThat(progress.reopenUntil()).isNull();
			assertThat(progress.closedAt()).isNull();
		}

	}

	@Nested
	class Corrections {

		private final TicketContent corrected = new TicketContent("Still out of memory", "It stops after 40 steps.",
				"gpu-performance", TicketPriority.HIGH, "fr", null, null);

		@Test
		void areMadeByTheRequesterWhileTheTicketIsOpen() {
			Ticket ticket = waiting().update(REQUESTING, this.corrected, List.of("profiling"), LATER);

			assertThat(ticket.content()).isEqualTo(this.corrected);
			assertThat(ticket.requiredSkills()).containsExactly("profiling");
			assertThat(ticket.status()).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);
		}

		@Test
		void areNotMadeByOtherMembers() {
			refusesParty(() -> newTicket().update(COLLEAGUE, this.corrected, List.of(), LATER),
					"ticket.owner-or-staff");
		}

		@Test
		void areMadeToASolvedTicketByStaffAlone() {
			assertThat(solved().update(EXPERT, this.corrected, List.of(), LATER).content()).isEqualTo(this.corrected);
			refusesState(() -> solved().update(REQUESTING, this.corrected, List.of(), LATER), "SOLVED");
		}

		@Test
		void nameTheMembersThatDiffer() {
			assertThat(content().differences(this.corrected)).containsExactly("title", "category", "priority",
					"language");
			assertThat(content().differences(content())).isEmpty();
		}

	}

	@Nested
	class Delivery {

		@Test
		void forgetsWhatHasArrivedAndKeepsTheRest() {
			TicketMessage first = message(REQUESTING, LATER);
			TicketMessage second = message(REQUESTING, LATER.plusMillis(1));
			Ticket ticket = newTicket().hear(REQUESTING, first).hear(REQUESTING, second);

			Ticket delivered = ticket.without(Set.of(first.id()));

			assertThat(delivered.outbound()).containsExactly(second);
			assertThat(delivered.version()).isEqualTo(ticket.version());
		}

	}

	@Nested
	class AllowedActions {

		@Test
		void ofSomebodyWhoOnlyReadsAreNone() {
			for (TicketStatus status : TicketStatus.values()) {
				assertThat(in(status).allowedActions(READER, LATER)).isEmpty();
			}
		}

		@Test
		void ofANewTicketDifferBySide() {
			assertThat(newTicket().allowedActions(REQUESTING, LATER)).containsExactly(TicketAction.UPDATE,
					TicketAction.MESSAGES, TicketAction.CANCELLATIONS);
			assertThat(newTicket().allowedActions(EXPERT, LATER)).containsExactly(TicketAction.UPDATE,
					TicketAction.CLAIMS, TicketAction.MESSAGES, TicketAction.NOTES);
		}

		@Test
		void areTheOnesThatAreNotRefused() {
			for (TicketStatus status : TicketStatus.values()) {
				for (Party party : List.of(REQUESTING, COLLEAGUE, EXPERT, READER)) {
					Ticket ticket = in(status);
					for (TicketAction action : TicketAction.values()) {
						boolean allowed = ticket.allowedActions(party, LATER).contains(action);
						assertThat(isRefused(ticket, action, party)).as("%s by %s in %s", action, party, status)
							.isNotEqualTo(allowed);
					}
				}
			}
		}

		@Test
		void travelWithARefusal() {
			assertThatExceptionOfType(InvalidStateException.class)
				.isThrownBy(() -> cancelled().reopen(EXPERT, null, LATER))
				.satisfies((refusal) -> assertThat(new HashMap<String, Object>(refusal.values()))
					.isEqualTo(Map.of("currentStatus", "CANCELLED", "allowedActions", List.of("notes"))));
		}

		private boolean isRefused(Ticket ticket, TicketAction action, Party party) {
			try {
				ticket.require(action, party, LATER);
				return false;
			}
			catch (RefusedException ex) {
				return true;
			}
		}

	}

	private static void refusesState(ThrowingCallable attempt, String status) {
		assertThatExceptionOfType(InvalidStateException.class).isThrownBy(attempt)
			.satisfies(
					(refusal) -> assertThat(String.valueOf(refusal.values().get("currentStatus"))).isEqualTo(status));
	}

	private static void refusesParty(ThrowingCallable attempt, String key) {
		assertThatExceptionOfType(ForbiddenException.class).isThrownBy(attempt)
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo(key));
	}

}
