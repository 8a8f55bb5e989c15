package hub.catalog;

import java.util.UUID;

import hub.platform.ids.SeedIds;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is open, and when machines stand still.
 */
@CatalogTest
class AvailabilityTests {

	private static final UUID PARTITION = SeedIds.of("partition", "jean-zay-gpu-p6");

	private static final UUID SYSTEM = SeedIds.of("system", "jean-zay");

	private final CatalogClient anyone;

	private final CatalogClient editor;

	private final CatalogClient foreigner;

	AvailabilityTests(@LocalServerPort int port) {
		this.anyone = CatalogClient.anonymous(port);
		this.editor = CatalogClient.editor(port);
		this.foreigner = CatalogClient.editor(port, CatalogClient.L_AIF);
	}

	@Nested
	class OfAModeOnAPartition {

		private final UUID mode = UUID.randomUUID();

		@Test
		void isStatedByAnEditorWithReasonAndSource() {
			CatalogClient.Answer added = state("2027-01-01", "\"2027-03-31\"", "LIMITED");

			assertThat(added.status()).as(added.body()).isEqualTo(201);
			assertThat(added.text("/systemId")).isEqualTo(SYSTEM.toString());
			assertThat(added.text("/ownerFactoryId")).isEqualTo(CatalogClient.AI2F.toString());
			assertThat(added.text("/reason")).isEqualTo("small projects only");
			assertThat(added.header("Location")).isEqualTo("/v1/availabilities/" + added.id());
			assertThat(AvailabilityTests.this.anyone.get("/v1/availabilities/" + added.id()).body())
				.contains("LIMITED");
		}

		@ParameterizedTest
		@CsvSource({ "2026-12-01,2026-12-31,0", "2026-12-01,2027-01-01,1", "2027-03-31,2027-04-30,1",
				"2027-04-01,2027-04-30,0", "2027-02-01,2027-02-01,1" })
		void isFoundByThePeriodThatItTouches(String from, String to, int found) {
			state("2027-01-01", "\"2027-03-31\"", "OPEN");

			assertThat(AvailabilityTests.this.anyone
				.get("/v1/availabilities?accessModeId=" + this.mode + "&from=" + from + "&to=" + to)
				.each("id")).hasSize(found);
		}

		@Test
		void withoutAnEndLastsUntilFurtherNotice() {
			state("2027-01-01", "null", "SATURATED");

			assertThat(AvailabilityTests.this.anyone
				.get("/v1/availabilities?accessModeId=" + this.mode + "&from=2040-01-01")
				.each("status")).containsExactly("SATURATED");
		}

		@Test
		void isFoundByPartitionAndStatus() {
			state("2027-01-01", "null", "CLOSED");

			assertThat(AvailabilityTests.this.anyone
				.get("/v1/availabilities?partitionId=" + PARTITION + "&accessModeId=" + this.mode
						+ "&status=CLOSED,SATURATED")
				.each("id")).hasSize(1);
			assertThat(
					AvailabilityTests.this.anyone.get("/v1/availabilities?accessModeId=" + this.mode + "&status=OPEN")
						.each("id"))
				.isEmpty();
		}

		@Test
		void isStatedOnceForEachFirstDay() {
			state("2027-01-01", "null", "OPEN");

			assertThat(state("2027-01-01", "null", "CLOSED").status()).isEqualTo(409);
			assertThat(state("2027-02-01", "null", "CLOSED").status()).isEqualTo(201);
		}

		@Test
		void canBeChangedAndMoved() {
			String path = "/v1/availabilities/" + state("2027-01-01", "\"2027-03-31\"", "OPEN").id();

			CatalogClient.Answer changed = AvailabilityTests.this.editor.change(path,
					"{\"status\": \"SATURATED\", \"startsOn\": \"2027-01-15\", \"endsOn\": null}");

			assertThat(changed.status()).as(changed.body()).isEqualTo(200);
			assertThat(changed.text("/status")).isEqualTo("SATURATED");
			assertThat(changed.json().has("endsOn")).isFalse();
			assertThat(state("2027-01-01", "null", "OPEN").status()).isEqualTo(201);
			assertThat(state("2027-01-15", "null", "OPEN").status()).isEqualTo(409);
		}

		@Test
		void endsAfterItStarts() {
			CatalogClient.Answer answer = state("2027-03-01", "\"2027-02-01\"", "OPEN");

			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.codes()).containsExactly("ENDS_BEFORE_START");
		}

		@Test
		void isForTheOwnersEditorsOnly() {
			String body = body("2027-01-01", "null", "OPEN");
			String path = "/v1/availabilities/" + state("2027-01-01", "null", "OPEN").id();

			assertThat(AvailabilityTests.this.anyone.create("/v1/availabilities", body).status()).isEqualTo(401);
			assertThat(AvailabilityTests.this.foreigner.create("/v1/availabilities", body).status()).isEqualTo(403);
			assertThat(AvailabilityTests.this.foreigner.change(path, "{\"status\": \"OPEN\"}").status()).isEqualTo(403);
			assertThat(AvailabilityTests.this.editor.patch(path, "{\"status\": \"OPEN\"}").status()).isEqualTo(428);
			assertThat(
					AvailabilityTests.this.editor.patch(path, "{\"status\": \"OPEN\"}", "If-Match", "\"v8\"").status())
				.isEqualTo(412);
		}

		@Test
		void isOfAPartitionThatExists() {
			CatalogClient.Answer answer = AvailabilityTests.this.editor.create("/v1/availabilities",
					body("2027-01-01", "null", "OPEN").replace(PARTITION.toString(), UUID.randomUUID().toString()));

			assertThat(answer.text("/errors/0/pointer")).isEqualTo("/partitionId");
		}

		@Test
		void takesAPartitionOutOfAnEstimateWhileItLasts() {
			UUID playground = SeedIds.of("access-mode", "aif-playground");
			String work = "{\"method\": \"LORA\", \"modelParameters\": 8000000000, \"tokens\": 1000000, \"precision\": \"BF16\"}";
			String path = "/v1/availabilities/"
					+ AvailabilityTests.this.editor
						.create("/v1/availabilities",
								body("2020-01-01", "null", "SATURATED").replace(this.mode.toString(),
										playground.toString()))
						.id();

			String closed = AvailabilityTests.this.anyone.post("/v1/estimates", work)
				.json()
				.path("accessModes")
				.valueStream()
				.filter((each) -> each.path("accessModeSlug").asString("").equals("aif-playground"))
				.findFirst()
				.orElseThrow()
				.toString();
			AvailabilityTests.this.editor.change(path, "{\"endsOn\": \"2020-02-01\"}");

			assertThat(closed).contains("PARTITION_CLOSED", "jean-zay-gpu-p6").doesNotContain("\"" + PARTITION + "\"");
			assertThat(AvailabilityTests.this.anyone.post("/v1/estimates", work).body())
				.doesNotContain("PARTITION_CLOSED");
		}

		private CatalogClient.Answer state(String startsOn, String endsOn, String status) {
			return AvailabilityTests.this.editor.create("/v1/availabilities", body(startsOn, endsOn, status));
		}

		private String body(String startsOn, String endsOn, String status) {
			return """
					{"partitionId": "%s", "accessModeId": "%s", "startsOn": "%s", "endsOn": %s, "status": "%s",
					 "reason": "small projects only", "source": "a notice", "sourceKind": "OPERATOR"}
					""".formatted(PARTITION, this.mode, startsOn, endsOn, status);
		}

	}

	@Nested
	class MaintenanceWindows {

		@Test
		void areAnnouncedForASystemOrItsPartitions() {
			CatalogClient.Answer whole = announce("2030-01-01T06:00:00Z", "2030-01-01T16:00:00Z", "");
			CatalogClient.Answer part = announce("2030-02-01T06:00:00Z", "2030-02-01T16:00:00Z",
					"\"" + PARTITION + "\"");

			assertThat(whole.status()).as(whole.body()).isEqualTo(201);
			assertThat(whole.text("/status")).isEqualTo("SCHEDULED");
			assertThat(whole.text("/timeZone")).isEqualTo("Europe/Paris");
			assertThat(part.text("/partitionIds/0")).isEqualTo(PARTITION.toString());
		}

		@Test
		void ofAWholeSystemTouchItsPartitions() {
			announce("2031-01-01T06:00:00Z", "2031-01-01T16:00:00Z", "");
			announce("2031-01-02T06:00:00Z", "2031-01-02T16:00:00Z",
					"\"" + SeedIds.of("partition", "jean-zay-gpu-p5") + "\"");

			assertThat(AvailabilityTests.this.anyone
				.get("/v1/maintenance-windows?partitionId=" + PARTITION
						+ "&from=2031-01-01T00:00:00Z&to=2031-02-01T00:00:00Z")
				.each("startsAt")).containsExactly("2031-01-01T06:00:00Z");
		}

		@Test
		void areFoundByTheTimeThatTheyTouch() {
			announce("2032-01-01T06:00:00Z", "2032-01-01T16:00:00Z", "");
			String path = "/v1/maintenance-windows?systemId=" + SYSTEM;

			assertThat(AvailabilityTests.this.anyone.get(path + "&from=2032-01-01T15:59:59Z&to=2032-01-03T00:00:00Z")
				.each("id")).hasSize(1);
			assertThat(AvailabilityTests.this.anyone.get(path + "&from=2032-01-01T16:00:00Z&to=2032-01-03T00:00:00Z")
				.each("id")).isEmpty();
		}

		@Test
		void canBeMovedAndCalledOff() {
			String path = "/v1/maintenance-windows/"
					+ announce("2033-01-01T06:00:00Z", "2033-01-01T16:00:00Z", "").id();

			assertThat(AvailabilityTests.this.editor.change(path, "{\"endsAt\": \"2033-01-01T20:00:00Z\"}")
				.text("/endsAt")).isEqualTo("2033-01-01T20:00:00Z");
			CatalogClient.Answer cancelled = AvailabilityTests.this.editor.act(path, "cancellations",
					"{\"reason\": \"postponed\"}");

			assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
			assertThat(cancelled.text("/cancellationReason")).isEqualTo("postponed");
			assertThat(AvailabilityTests.this.anyone
				.get("/v1/maintenance-windows?from=2033-01-01T00:00:00Z&to=2033-12-01T00:00:00Z")
				.each("id")).isEmpty();
			assertThat(AvailabilityTests.this.anyone
				.get("/v1/maintenance-windows?status=CANCELLED&from=2033-01-01T00:00:00Z&to=2033-12-01T00:00:00Z")
				.each("id")).hasSize(1);
			assertThat(AvailabilityTests.this.editor.change(path, "{\"reason\": \"x\"}").status()).isEqualTo(409);
		}

		@Test
		void canBeCalledOffWithoutAReason() {
			String path = "/v1/maintenance-windows/"
					+ announce("2034-01-01T06:00:00Z", "2034-01-01T16:00:00Z", "").id();

			assertThat(AvailabilityTests.this.editor.act(path, "cancellations", "{}").text("/status"))
				.isEqualTo("CANCELLED");
		}

		@Test
		void endAfterTheyStart() {
			assertThat(announce("2030-05-01T06:00:00Z", "2030-05-01T06:00:00Z", "").codes())
				.containsExactly("ENDS_BEFORE_START");
		}

		@Test
		void areOfPartitionsOfTheSystem() {
			assertThat(announce("2030-06-01T06:00:00Z", "2030-06-01T16:00:00Z",
					"\"" + SeedIds.of("partition", "lumi-lumi-g") + "\"")
				.codes()).containsExactly("OTHER_SYSTEM");
		}

		@Test
		void nameATimeZoneThatExists() {
			CatalogClient.Answer answer = AvailabilityTests.this.editor.create("/v1/maintenance-windows",
					"""
							{"systemId": "%s", "startsAt": "2030-07-01T06:00:00Z", "endsAt": "2030-07-01T16:00:00Z", "timeZone": "Europe/Nowhere", "reason": "x"}
							"""
						.formatted(SYSTEM));

			assertThat(answer.codes()).containsExactly("UNKNOWN_ZONE");
		}

		@Test
		void areForTheOwnersEditorsOnly() {
			String path = "/v1/maintenance-windows/"
					+ announce("2035-01-01T06:00:00Z", "2035-01-01T16:00:00Z", "").id();

			assertThat(AvailabilityTests.this.foreigner.change(path, "{\"reason\": \"x\"}").status()).isEqualTo(403);
			assertThat(AvailabilityTests.this.foreigner.act(path, "cancellations", "{}").status()).isEqualTo(403);
			assertThat(AvailabilityTests.this.anyone.get(path).json().path("allowedActions")).isEmpty();
			assertThat(AvailabilityTests.this.editor.get(path).json().path("allowedActions")).hasSize(2);
		}

		private CatalogClient.Answer announce(String startsAt, String endsAt, String partitions) {
			return AvailabilityTests.this.editor.create("/v1/maintenance-windows",
					"""
							{"systemId": "%s", "partitionIds": [%s], "startsAt": "%s", "endsAt": "%s", "timeZone": "Europe/Paris", "reason": "cooling"}
							"""
						.formatted(SYSTEM, partitions, startsAt, endsAt));
		}

	}

}
