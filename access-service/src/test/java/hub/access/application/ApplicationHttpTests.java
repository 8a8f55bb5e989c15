package hub.access.application;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import hub.access.support.AccessDesk;
import hub.access.support.AccessTest;
import hub.access.support.CatalogStub;
import hub.access.support.People;
import hub.access.support.Reply;

import static org.assertj.core.api.Assertions.assertThat;

@AccessTest
class ApplicationHttpTests {

	@Autowired
	private AccessDesk desk;

	@Nested
	class Beginning {

		@Test
		void makesAnEmptyDraftWithAReference() {
			Reply draft = desk.draft();

			assertThat(draft.header("Location")).isEqualTo("/v1/applications/" + draft.id());
			assertThat(draft.text("/status")).isEqualTo("DRAFT");
			assertThat(draft.text("/reference")).matches("A-[0-9]{4}-[0-9]{6}");
			assertThat(draft.text("/organisationId")).isEqualTo(People.STARTUP.toString());
			assertThat(draft.json().at("/completeness/score").asInt()).isZero();
			assertThat(draft.texts("/completeness/missing")).contains("purpose", "durationMonths", "requests");
			assertThat(draft.texts("/allowedActions")).containsExactly("update", "submissions", "withdrawals");
			assertThat(draft.text("/nextStep/actor/kind")).isEqualTo("ORGANISATION");
			assertThat(draft.text("/nextStep/action")).isEqualTo("submissions");
		}

		@Test
		void givesEachItsOwnReference() {
			assertThat(desk.draft().text("/reference")).isNotEqualTo(desk.draft().text("/reference"));
		}

		@Test
		void namesTheNextCutOffOfADatedMode() {
			assertThat(desk.draft("ehpc-benchmark").text("/cutOffAt")).isNotEmpty();
			assertThat(desk.draft("aif-playground").json().has("cutOffAt")).isFalse();
		}

		@Test
		void twiceWithOneKeyMakesOne() {
			String key = UUID.randomUUID().toString();
			String body = AccessDesk.draftBody(desk.project().id(), "aif-playground");

			Reply first = desk.as(People.member()).post("/v1/applications", body, key).expect(201);
			Reply second = desk.as(People.member()).post("/v1/applications", body, key).expect(201);

			assertThat(second.id()).isEqualTo(first.id());
			assertThat(second.text("/reference")).isEqualTo(first.text("/reference"));
		}

		@Test
		void inAProjectOfOthersIsAnsweredAsInNone() {
			Reply foreign = desk.as(People.otherMember())
				.post("/v1/applications", AccessDesk.draftBody(desk.project().id(), "aif-playground"));
			Reply missing = desk.as(People.otherMember())
				.post("/v1/applications", AccessDesk.draftBody(UUID.randomUUID().toString(), "aif-playground"));

			missing.expectProblem(404, "not-found");
			assertThat(foreign.withoutRequestId()).isEqualTo(missing.withoutRequestId());
		}

		@Test
		void isNotForTheOperatorWhoSeesTheProject() {
			desk.as(People.operator())
				.post("/v1/applications", AccessDesk.draftBody(desk.project().id(), "aif-playground"))
				.expectProblem(403, "forbidden");
		}

		@Test
		void underAnUnknownModeIsRefused() {
			Reply refusal = desk.as(People.member())
				.post("/v1/applications", AccessDesk.draftBody(desk.project().id(), "no-such-mode"))
				.expectProblem(400, "validation-failed");

			assertThat(refusal.text("/errors/0/pointer")).isEqualTo("/accessModeId");
			assertThat(refusal.text("/errors/0/code")).isEqualTo("NOT_FOUND");
		}

		@Test
		void needsTokenAndScope() {
			desk.anonymous().post("/v1/applications", "{}").expectProblem(401, "unauthenticated");
			desk.as(People.readingMember()).post("/v1/applications", "{}").expectProblem(403, "insufficient-scope");
		}

	}

	@Nested
	class Writing {

		@Test
		void savesWhatIsThereAndSaysWhatIsMissing() {
			Reply saved = desk.as(People.member()).patch(desk.draft(), """
					{"answers": [{"field": "purpose", "value": "Triage"}], "durationMonths": 2}""").expect(200);

			assertThat(saved.tag()).isEqualTo("\"v2\"");
			assertThat(saved.json().at("/durationMonths").asInt()).isEqualTo(2);
			assertThat(saved.json().at("/completeness/score").asInt()).isEqualTo(22);
			assertThat(saved.texts("/completeness/missing")).contains("requests").doesNotContain("purpose");
		}

		@Test
		void replacesListsAsAWholeAndKeepsWhatIsNotNamed() {
			Reply complete = desk.complete(CatalogStub.partition());

			Reply changed = desk.as(People.member())
				.patch(complete, "{\"answers\": [{\"field\": \"purpose\", \"value\": \"Other\"}]}")
				.expect(200);

			assertThat(changed.json().at("/answers").size()).isEqualTo(1);
			assertThat(changed.json().at("/requests").size()).isEqualTo(1);
			assertThat(changed.text("/title")).isEqualTo("Triage model");
		}

		@Test
		void removesWithNull() {
			Reply changed = desk.as(People.member())
				.patch(desk.complete(CatalogStub.partition()), "{\"durationMonths\": null, \"requests\": null}")
				.expect(200);

			assertThat(changed.json().has("durationMonths")).isFalse();
			assertThat(changed.json().at("/requests").size()).isZero();
			assertThat(changed.texts("/completeness/missing")).containsExactly("durationMonths", "requests");
		}

		@Test
		void refusesAllThatCanNeverBeSubmitted() {
			Reply refusal = desk.as(People.member())
				.patch(desk.draft(),
						"""
								{"answers": [{"field": "colour", "value": "red"}, {"field": "personalData", "value": "perhaps"},
								             {"field": "dataVolumeTib", "value": "10001"}, {"field": "personalData", "value": "true"}]}
								""")
				.expectProblem(400, "validation-failed");

			assertThat(refusal.json()
				.at("/errors")
				.valueStream()
				.map((error) -> error.path("pointer").asString("") + " " + error.path("code").asString("")))
				.containsExactly("/answers/0/field UNKNOWN_VALUE", "/answers/1/value WRONG_TYPE",
						"/answers/2/value OUT_OF_RANGE", "/answers/3/field REPEATED");
		}

		@Test
		void refusesHoursFinerThanAThousandthAndOnePartitionTwice() {
			UUID partition = CatalogStub.partition();

			Reply fine = desk.as(People.member())
				.patch(desk.draft(),
						"{\"requests\": [{\"partitionId\": \"%s\", \"gpuHours\": 1.0001}]}".formatted(partition))
				.expectProblem(400, "validation-failed");
			Reply twice = desk.as(People.member()).patch(desk.draft(), """
					{"requests": [{"partitionId": "%1$s", "gpuHours": 1}, {"partitionId": "%1$s", "gpuHours": 2}]}
					""".formatted(partition)).expectProblem(400, "validation-failed");

			assertThat(fine.text("/errors/0/pointer")).isEqualTo("/requests/0/gpuHours");
			assertThat(twice.text("/errors/0/pointer")).isEqualTo("/requests/1/partitionId");
		}

		@Test
		void refusesNothingToChangeAndWhatCannotBeChanged() {
			Reply draft = desk.draft();

			desk.as(People.member()).patch(draft, "{}").expectProblem(400, "validation-failed");
			desk.as(People.member()).patch(draft, "{\"title\": null}").expectProblem(400, "validation-failed");
			desk.as(People.member()).patch(draft, "{\"status\": \"AWARDED\"}").expectProblem(400, "validation-failed");
			desk.as(People.member())
				.patch(draft, "{\"durationMonths\": \"3\"}")
				.expectProblem(400, "validation-failed");
		}

		@Test
		void takesOnlyAMergePatch() {
			Reply draft = desk.draft();

			desk.as(People.member())
				.send("PATCH", "/v1/applications/" + draft.id(), "{\"title\": \"A\"}",
						Map.of("If-Match", draft.tag(), "Content-Type", "application/json"))
				.expectProblem(415, "unsupported-media-type");
		}

		@Test
		void mustNameTheVersionAsItStands() {
			Reply draft = desk.draft();
			desk.as(People.member()).patch(draft, "{\"title\": \"A\"}").expect(200);

			desk.as(People.member()).patch(draft, "{\"title\": \"B\"}").expectProblem(412, "precondition-failed");
			desk.as(People.member())
				.send("PATCH", "/v1/applications/" + draft.id(), "{\"title\": \"B\"}", Map.of())
				.expectProblem(428, "precondition-required");
		}

		@Test
		void endsWithTheSubmission() {
			Reply refusal = desk.as(People.member())
				.patch(desk.submitted(), "{\"title\": \"Too late\"}")
				.expectProblem(409, "invalid-state");

			assertThat(refusal.text("/currentStatus")).isEqualTo("SUBMITTED");
			assertThat(refusal.texts("/allowedActions")).containsExactly("withdrawals");
		}

	}

	@Nested
	class Withdrawing {

		@Test
		void isPossibleForADraftAndForWhatIsSubmitted() {
			for (Reply application : new Reply[] { desk.draft(), desk.submitted() }) {
				Reply withdrawn = desk.as(People.member())
					.act(application, "withdrawals", "{\"reason\": \"We have hours elsewhere.\"}")
					.expect(200);

				assertThat(withdrawn.text("/status")).isEqualTo("WITHDRAWN");
				assertThat(withdrawn.text("/withdrawal/reason")).isEqualTo("We have hours elsewhere.");
				assertThat(withdrawn.json().has("nextStep")).isFalse();
				assertThat(withdrawn.texts("/allowedActions")).isEmpty();
			}
		}

		@Test
		void isFinal() {
			Reply withdrawn = desk.as(People.member()).act(desk.draft(), "withdrawals", "{}").expect(200);

			desk.as(People.member()).act(withdrawn, "withdrawals", "{}").expectProblem(409, "invalid-state");
			desk.as(People.member()).act(withdrawn, "submissions", "{}").expectProblem(409, "invalid-state");
			desk.as(People.member()).patch(withdrawn, "{\"title\": \"A\"}").expectProblem(409, "invalid-state");
		}

		@Test
		void isNotForTheOperatorWhoSeesIt() {
			desk.as(People.operator()).act(desk.submitted(), "withdrawals", "{}").expectProblem(403, "forbidden");
		}

	}

	@Nested
	class Isolation {

		@Test
		void hidesAnApplicationFromOthersAsIfItDidNotExist() {
			Reply draft = desk.draft();
			var other = desk.as(People.otherMember());
			Reply missing = other.get("/v1/applications/" + UUID.randomUUID()).expectProblem(404, "not-found");

			for (Reply foreign : new Reply[] { other.get("/v1/applications/" + draft.id()),
					other.patch(draft, "{\"title\": \"Mine\"}"), other.act(draft, "submissions", "{}"),
					other.act(draft, "withdrawals", "{}") }) {
				assertThat(foreign.status()).isEqualTo(404);
				assertThat(foreign.withoutRequestId()).isEqualTo(missing.withoutRequestId());
			}
			assertThat(other.get("/v1/applications?limit=100").items("id")).doesNotContain(draft.id());
			assertThat(other.get("/v1/applications?reference=" + draft.text("/reference")).items("id")).isEmpty();
			assertThat(other.get("/v1/applications?projectId=" + draft.text("/projectId")).items("id")).isEmpty();
		}

		@Test
		void keepsDraftsFromTheFactoryUntilTheyAreSubmitted() {
			Reply draft = desk.draft();
			Reply submitted = desk.submitted();

			desk.as(People.operator()).get("/v1/applications/" + draft.id()).expectProblem(404, "not-found");
			Reply seen = desk.as(People.operator()).get("/v1/applications/" + submitted.id()).expect(200);

			assertThat(seen.texts("/allowedActions")).isEmpty();
			assertThat(desk.as(People.operator()).get("/v1/applications?limit=100").items("id"))
				.contains(submitted.id())
				.doesNotContain(draft.id());
			desk.as(People.foreignOperator()).get("/v1/applications/" + submitted.id()).expectProblem(404, "not-found");
			desk.as(People.trainer()).get("/v1/applications/" + submitted.id()).expectProblem(404, "not-found");
		}

		@Test
		void showsAReaderWhatHeMayNotChange() {
			Reply draft = desk.draft();

			Reply seen = desk.as(People.readingMember()).get("/v1/applications/" + draft.id()).expect(200);

			assertThat(seen.texts("/allowedActions")).isEmpty();
			desk.as(People.readingMember()).patch(draft, "{\"title\": \"A\"}").expectProblem(403, "insufficient-scope");
		}

	}

	@Nested
	class TheList {

		@Test
		void filtersByProjectStatusModeAndReference() {
			Reply draft = desk.draft();
			Reply submitted = desk.submitted();
			var member = desk.as(People.member());

			assertThat(member.get("/v1/applications?projectId=" + draft.text("/projectId")).items("id"))
				.containsExactly(draft.id());
			assertThat(member.get("/v1/applications?reference=" + submitted.text("/reference")).items("id"))
				.containsExactly(submitted.id());
			assertThat(member.get("/v1/applications?limit=100&status=SUBMITTED,ELIGIBILITY").items("status"))
				.containsOnly("SUBMITTED");
			assertThat(member.get("/v1/applications?accessModeId=" + AccessDesk.modeId("genci-regular")).items("id"))
				.isEmpty();
			member.get("/v1/applications?status=LOST").expectProblem(400, "validation-failed");
		}

		@Test
		void isReadPageByPage() {
			UUID organisation = UUID.randomUUID();
			var member = desk.as(People.memberOf(organisation));
			String project = member.post("/v1/projects", AccessDesk.projectBody(organisation, "Many")).id();
			for (int index = 0; index < 3; index++) {
				member.post("/v1/applications", AccessDesk.draftBody(project, "aif-playground")).expect(201);
			}

			Reply first = member.get("/v1/applications?limit=2").expect(200);
			Reply second = member.get("/v1/applications?limit=2&cursor=" + first.text("/page/next")).expect(200);

			assertThat(first.items("reference")).hasSize(2).isSortedAccordingTo(java.util.Comparator.reverseOrder());
			assertThat(second.items("reference")).hasSize(1).doesNotContainAnyElementsOf(first.items("reference"));
		}

		@Test
		void showsAUserOfTwoOrganisationsBothAndEachOnce() {
			Reply draft = desk.draft();

			assertThat(desk.as(People.memberOfBoth()).get("/v1/applications?limit=100").items("id"))
				.contains(draft.id())
				.doesNotHaveDuplicates();
		}

	}

	@Test
	void isNotSentAgainUnchanged() {
		Reply draft = desk.draft();

		Reply again = desk.as(People.member())
			.get("/v1/applications/" + draft.id(), Map.of("If-None-Match", draft.tag()));

		assertThat(again.status()).isEqualTo(304);
	}

}
