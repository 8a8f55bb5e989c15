package hub.identity.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import hub.identity.Answer;
import hub.identity.Api;
import hub.identity.Hub;
import hub.identity.IdentityTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IdentityTest
class OrganisationApiTests {

	@LocalServerPort
	private int port;

	private Hub hub;

	private Api founder;

	@BeforeEach
	void setUp() {
		this.hub = new Hub(this.port);
		this.founder = this.hub.as("crowd-001");
	}

	@Nested
	class Registering {

		@Test
		void makesTheCallerAdministratorAtOnce() {
			Answer created = OrganisationApiTests.this.founder.create("/v1/organisations", body("Atelier", number()));

			assertThat(created.status()).isEqualTo(201);
			assertThat(created.header("ETag")).isEqualTo("\"v1\"");
			assertThat(created.text("verification")).isEqualTo("PENDING");
			assertThat(created.json().path("nextStep").path("actor").path("kind").asString()).isEqualTo("FACTORY");
			assertThat(created.json().path("allowedActions").toString()).contains("update", "invitations");
			Answer read = OrganisationApiTests.this.founder.get(created.header("Location"));
			assertThat(read.json()).isEqualTo(created.json());
		}

		@Test
		void isInTheNextToken() {
			String id = OrganisationApiTests.this.founder.create("/v1/organisations", body("Atelier", number()))
				.text("id");

			assertThat(Hub.claims(OrganisationApiTests.this.hub.token("crowd-001")).path("organisations").toString())
				.contains(id);
		}

		@ParameterizedTest
		@CsvSource({ "6, 250000.00, MICRO", "49, 10000000.00, SMALL", "249, 50000000.00, MEDIUM",
				"249, 50000000.01, LARGE", "250, 0.00, LARGE" })
		void tellsTheSizeClass(int staff, String turnover, String size) {
			Answer created = OrganisationApiTests.this.founder.create("/v1/organisations", """
					{"legalName": "Sized", "country": "FR", "kind": "COMPANY", "staffCount": %d,
					 "annualTurnover": {"amount": "%s", "currency": "EUR"}}
					""".formatted(staff, turnover));

			assertThat(created.text("sizeClass")).isEqualTo(size);
			assertThat(created.json().path("annualTurnover").path("amount").asString()).isEqualTo(turnover);
		}

		@Test
		void collectsEverythingThatIsWrong() {
			Answer refused = OrganisationApiTests.this.founder.create("/v1/organisations", """
					{"legalName": "Wrong", "country": "FR", "kind": "COMPANY",
					 "annualTurnover": {"amount": "-1.00", "currency": "USD"}}
					""");

			assertThat(refused.status()).isEqualTo(400);
			assertThat(refused.json().path("errors").toString()).contains("/annualTurnover/currency", "CURRENCY",
					"/annualTurnover/amount", "NEGATIVE");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				value = { "{\"legalName\": \"X\", \"country\": \"FR\", \"kind\": \"STARTUP\"}",
						"{\"legalName\": \"Xy\", \"country\": \"France\", \"kind\": \"STARTUP\"}",
						"{\"legalName\": \"Xy\", \"country\": \"FR\", \"kind\": \"GUILD\"}",
						"{\"legalName\": \"Xy\", \"country\": \"FR\"}",
						"{\"legalName\": \"Xy\", \"country\": \"FR\", \"kind\": \"STARTUP\", \"sizeClass\": \"MICRO\"}",
						"{\"legalName\": \"Xy\", \"country\": \"FR\", \"kind\": \"STARTUP\", \"legalName\": \"Xyz\"}",
						"{\"legalName\": \"Xy\", \"country\": \"FR\", \"kind\": \"STARTUP\", \"staffCount\": \"6\"}" })
		void refusesWhatTheContractDoesNotKnow(String body) {
			assertThat(OrganisationApiTests.this.founder.create("/v1/organisations", body).status()).isEqualTo(400);
		}

		@Test
		void refusesARegistrationNumberThatIsTakenInTheCountry() {
			String number = number();
			OrganisationApiTests.this.founder.create("/v1/organisations", body("First", number));

			Answer second = OrganisationApiTests.this.hub.as("crowd-002")
				.create("/v1/organisations", body("Second", number.toLowerCase(Locale.ROOT).replace("-", " ")));

			assertThat(second.status()).isEqualTo(409);
			assertThat(second.problem()).isEqualTo("duplicate");
		}

		@Test
		void letsOneOfManyWithTheSameNumberWin() throws Exception {
			String number = number();
			List<Callable<Integer>> attempts = new ArrayList<>();
			for (int attempt = 0; attempt < 10; attempt++) {
				String name = "Racer " + attempt;
				attempts.add(() -> OrganisationApiTests.this.founder.create("/v1/organisations", body(name, number))
					.status());
			}
			try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				List<Integer> answers = threads.invokeAll(attempts).stream().map(Future::resultNow).toList();

				assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
			}
		}

		@Test
		void answersARetryWithTheSameOrganisation() {
			String key = Hub.key();
			String body = body("Retried", number());
			Answer first = OrganisationApiTests.this.founder.create("/v1/organisations", body, key);
			Answer second = OrganisationApiTests.this.founder.create("/v1/organisations", body, key);

			assertThat(second.status()).isEqualTo(201);
			assertThat(second.text("id")).isEqualTo(first.text("id"));
			assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
		}

		@Test
		void takesManyWithoutANumber() {
			assertThat(OrganisationApiTests.this.founder.create("/v1/organisations", body("One", null)).status())
				.isEqualTo(201);
			assertThat(OrganisationApiTests.this.founder.create("/v1/organisations", body("Two", null)).status())
				.isEqualTo(201);
		}

	}

	@Nested
	class Changing {

		private String path;

		@BeforeEach
		void setUp() {
			this.path = OrganisationApiTests.this.path();
		}

		@Test
		void needsTheVersion() {
			Api api = OrganisationApiTests.this.founder;

			assertThat(api.send("PATCH", this.path, "{}", "application/merge-patch+json").status()).isEqualTo(428);
			assertThat(api.patch(this.path, "{\"staffCount\": 1}", "\"v7\"").status()).isEqualTo(412);
		}

		@Test
		void changesWhatIsNamedRemovesWhatIsNullAndKeepsTheRest() {
			Answer changed = OrganisationApiTests.this.founder.patch(this.path,
					"{\"staffCount\": 17, \"foundedOn\": null}");

			assertThat(changed.status()).isEqualTo(200);
			assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
			assertThat(changed.json().path("staffCount").asInt()).isEqualTo(17);
			assertThat(changed.json().has("foundedOn")).isFalse();
			assertThat(changed.json().path("sectors").toString()).isEqualTo("[\"health\"]");
		}

		@Test
		void cannotRemoveTheName() {
			assertThat(OrganisationApiTests.this.founder.patch(this.path, "{\"legalName\": null}").status())
				.isEqualTo(400);
		}

		@Test
		void isForAdministrators() {
			Answer answer = OrganisationApiTests.this.hub.as("member")
				.patch("/v1/organisations/" + Hub.STARTUP_A, "{\"staffCount\": 1}");

			assertThat(answer.status()).isEqualTo(403);
			assertThat(answer.problem()).isEqualTo("forbidden");
		}

		@Test
		void answers304WhileNothingChanges() {
			Answer read = OrganisationApiTests.this.founder.get(this.path);

			assertThat(OrganisationApiTests.this.founder.get(this.path, "If-None-Match", read.header("ETag")).status())
				.isEqualTo(304);
		}

	}

	@Nested
	class Verifying {

		private String path;

		private Api operator;

		@BeforeEach
		void setUp() {
			this.path = OrganisationApiTests.this.path();
			this.operator = OrganisationApiTests.this.hub.as("operator");
		}

		@Test
		void isForOperators() {
			assertThat(OrganisationApiTests.this.founder
				.act(this.path + "/verifications", "{\"outcome\": \"VERIFIED\"}", "\"v1\"")
				.problem()).isEqualTo("insufficient-scope");
		}

		@Test
		void endsTheWaiting() {
			Answer verified = this.operator.act(this.path + "/verifications", "{\"outcome\": \"VERIFIED\"}", "\"v1\"");

			assertThat(verified.status()).isEqualTo(200);
			assertThat(verified.text("verification")).isEqualTo("VERIFIED");
			assertThat(verified.json().has("nextStep")).isFalse();
		}

		@Test
		void needsAReasonToRefuse() {
			assertThat(this.operator.act(this.path + "/verifications", "{\"outcome\": \"REFUSED\"}", "\"v1\"")
				.json()
				.path("errors")
				.toString()).contains("/reason");
			assertThat(this.operator
				.act(this.path + "/verifications", "{\"outcome\": \"REFUSED\", \"reason\": \"Not in the register\"}",
						"\"v1\"")
				.text("verificationReason")).isEqualTo("Not in the register");
		}

		@Test
		void isUndoneByANewName() {
			this.operator.act(this.path + "/verifications", "{\"outcome\": \"VERIFIED\"}", "\"v1\"");

			assertThat(OrganisationApiTests.this.founder.patch(this.path, "{\"legalName\": \"Other\"}")
				.text("verification")).isEqualTo("PENDING");
		}

	}

	private String path() {
		return this.founder.create("/v1/organisations", body("Atelier", number())).header("Location");
	}

	private static String number() {
		return "RCS-" + UUID.randomUUID();
	}

	private static String body(String name, @Nullable String number) {
		return """
				{"legalName": "%s", "country": "FR", "kind": "STARTUP", "foundedOn": "2024-01-15", "sectors": ["health"]%s}
				"""
			.formatted(name, (number != null) ? ", \"registrationNumber\": \"" + number + "\"" : "");
	}

}
