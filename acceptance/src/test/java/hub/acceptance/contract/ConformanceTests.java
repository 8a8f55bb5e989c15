package hub.acceptance.contract;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;

import hub.acceptance.support.AgainstTheHub;
import hub.acceptance.support.Answer;
import hub.acceptance.support.Hub;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every declared operation answers as declared, and nothing else answers. */
@AgainstTheHub
class ConformanceTests {

	private final Hub hub;

	private final Contract contract;

	private final Examples examples;

	ConformanceTests(Hub hub) {
		this.hub = hub;
		this.contract = Contract.of(hub);
		this.examples = new Examples(hub, this.contract);
	}

	@TestFactory
	Stream<DynamicTest> itsExampleAnswersAsDeclared() {
		return this.contract.operations()
			.stream()
			.map((operation) -> DynamicTest.dynamicTest(operation.toString(), () -> {
				Answer answer = this.examples.execute(operation).expect(operation.success());

				assertThat(this.contract.defects(operation, answer)).as(answer.body()).isEmpty();
			}));
	}

	@TestFactory
	Stream<DynamicTest> withoutATokenItAnswers401() {
		return this.contract.operations()
			.stream()
			.filter((operation) -> !operation.isAnonymous())
			.map((operation) -> DynamicTest.dynamicTest(operation.toString(), () -> {
				Answer answer = this.hub.anonymous()
					.send(this.hub.anonymous()
						.request(Placeholders.fill(operation))
						.method(operation.method(), BodyPublishers.noBody()))
					.expect(401);

				assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
				assertThat(this.contract.defects(operation, answer)).as(answer.body()).isEmpty();
			}));
	}

	@TestFactory
	Stream<DynamicTest> aMissingThingIsA404() {
		return this.contract.operations()
			.stream()
			.filter((operation) -> operation.method().equals("GET") && !operation.variables().isEmpty())
			.map((operation) -> DynamicTest.dynamicTest(operation.toString(), () -> {
				String account = this.examples.accountOf(operation);
				Answer answer = (account.isEmpty() ? this.hub.anonymous() : this.hub.as(account))
					.get(Placeholders.fill(operation))
					.expect(404);

				assertThat(answer.text("/type")).isEqualTo("/problems/not-found");
				assertThat(this.contract.defects(operation, answer)).as(answer.body()).isEmpty();
			}));
	}

	@Test
	void theContractIsTheOneOfTheServices() {
		assertThat(this.contract.operations()).hasSizeGreaterThan(80);
		assertThat(this.contract.operations()).extracting(Operation::id).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1", "/v1/", "/v1/nonsense", "/v2/systems", "/v1/systems/x/y/z", "/actuator",
			"/actuator/env", "/error", "/v1/tickets/", "/admin", "/.git/config", "/v1/TICKETS" })
	void anUndeclaredRouteIsA404(String path) {
		Answer answer = this.hub.anonymous().get(path).expect(404);

		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.text("/type")).isEqualTo("/problems/not-found");
	}

	@Test
	void anUndeclaredMethodIsA405ThatNamesTheOthers() {
		Answer answer = this.hub.as("member")
			.send(this.hub.as("member").request("/v1/systems").method("DELETE", BodyPublishers.noBody()))
			.expect(405);

		assertThat(answer.header("Allow")).contains("GET");
	}

	/** Ids of nothing. */
	private static final class Placeholders {

		static String fill(Operation operation) {
			return operation.path().replaceAll("\\{\\w+}", "01937b5e-7a00-7c3e-8f00-00000000dead");
		}

	}

}
