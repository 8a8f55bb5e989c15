package hub.gateway;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import hub.gateway.testing.Client;
import hub.gateway.testing.ForgetfulQuotas;
import hub.gateway.testing.StubService;
import hub.gateway.testing.Surroundings;
import hub.platform.testing.TokenSpec;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = GatewayServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=gateway", "hub.limits.anon=30", "hub.limits.client=25", "hub.limits.user=20",
				"hub.limits.write=5", "hub.limits.auth-failure=3", "hub.limits.in-flight=4", "hub.limits.streams=2",
				"hub.limits.sign-in=10" })
@ContextConfiguration(initializers = Surroundings.class)
@Import(ForgetfulQuotas.class)
class LimitTest {

	@LocalServerPort
	private int port;

	@Autowired
	private ForgetfulQuotas quotas = new ForgetfulQuotas();

	private Client client = new Client(0);

	@BeforeEach
	void connect() {
		this.client = new Client(this.port);
		this.quotas.forget();
		Surroundings.CATALOG.answers("/v1/boats", 200, "{}");
	}

	@Test
	void aStrangerIsToldWhatIsLeftAndThenToWait() {
		Client.Answer first = this.client.get("/v1/boats");
		assertThat(first.header("RateLimit-Policy")).isEqualTo("\"anon\";q=30;w=60");
		assertThat(first.header("RateLimit")).isEqualTo("\"anon\";r=29;t=60");

		use(29, "/v1/boats");
		Client.Answer refused = this.client.get("/v1/boats");

		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.problem()).isEqualTo("quota-exceeded");
		assertThat(refused.json().get("violated-policies").toString()).isEqualTo("[\"anon\"]");
		assertThat(refused.header("RateLimit")).startsWith("\"anon\";r=0;t=");
		assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(50, 60);
	}

	@Test
	void refusalsOfAnyKindCount() {
		use(10, "/v1/nothing");
		use(10, "/v1/boats/..%2f");

		assertThat(this.client.get("/v1/boats").header("RateLimit")).startsWith("\"anon\";r=9;");
	}

	@Test
	void aSearchCostsFive() {
		assertThat(this.client.get("/v1/boats?q=genie").header("RateLimit")).startsWith("\"anon\";r=25;");
		assertThat(this.client.get("/v1/boats?status=A&q=genie").header("RateLimit")).startsWith("\"anon\";r=20;");
		assertThat(this.client.get("/v1/boats?iq=1").header("RateLimit")).startsWith("\"anon\";r=19;");
	}

	@Test
	void anExportCostsFive() {
		assertThat(this.client.get("/v1/boats", "Accept", "text/csv").header("RateLimit")).startsWith("\"anon\";r=25;");
	}

	@Test
	void anUploadCostsFive() {
		String ada = TokenSpec.user("ada").bearer();

		Client.Answer answer = this.client.send("POST", "/v1/boats/1/pictures",
				HttpRequest.BodyPublishers.ofString("x"), "Authorization", ada);

		assertThat(answer.header("RateLimit")).startsWith("\"write\";r=4;");
		assertThat(this.client.get("/v1/boats", "Authorization", ada).header("RateLimit")).startsWith("\"user\";r=14;");
	}

	@Test
	void whatHasNotChangedCostsNothing() {
		Surroundings.CATALOG.at("/v1/boats/304", (exchange) -> StubService.send(exchange, 304, new byte[0]));

		Client.Answer unchanged = this.client.get("/v1/boats/304");

		assertThat(unchanged.header("RateLimit")).startsWith("\"anon\";r=30;");
		assertThat(this.client.get("/v1/boats").header("RateLimit")).startsWith("\"anon\";r=29;");
	}

	@Test
	void aPersonHasHisOwnQuotaWhateverClientHeUses() {
		String byPortal = TokenSpec.user("ada").through("portal").bearer();
		String byScript = TokenSpec.user("ada").through("script").bearer();

		assertThat(this.client.get("/v1/boats", "Authorization", byPortal).header("RateLimit"))
			.startsWith("\"user\";r=19;");
		assertThat(this.client.get("/v1/boats", "Authorization", byScript).header("RateLimit"))
			.startsWith("\"user\";r=18;");
	}

	@Test
	void aPortalWithManyPeopleIsNotOneCaller() {
		for (int index = 0; index < 30; index++) {
			String person = TokenSpec.user("person-" + index).through("portal").bearer();

			assertThat(this.client.get("/v1/boats", "Authorization", person).status()).isEqualTo(200);
		}
	}

	@Test
	void aProgramHasTheQuotaOfItsClient() {
		String program = TokenSpec.client("importer").bearer();

		assertThat(this.client.get("/v1/boats", "Authorization", program).header("RateLimit-Policy"))
			.isEqualTo("\"client\";q=25;w=60");
	}

	@Test
	void changesHaveAQuotaOfTheirOwn() {
		String ada = TokenSpec.user("ada").bearer();
		for (int index = 0; index < 5; index++) {
			assertThat(this.client.post("/v1/boats", "{}", "Authorization", ada).status()).isEqualTo(200);
		}

		Client.Answer refused = this.client.post("/v1/boats", "{}", "Authorization", ada);

		assertThat(refused.json().get("violated-policies").toString()).isEqualTo("[\"write\"]");
		assertThat(this.client.get("/v1/boats", "Authorization", ada).header("RateLimit")).startsWith("\"user\";r=14;");
	}

	@Test
	void whoGuessesTokensIsStopped() {
		for (int index = 0; index < 3; index++) {
			Client.Answer guess = this.client.get("/v1/boats", "Authorization", "Bearer guess-" + index);
			assertThat(guess.status()).isEqualTo(401);
			assertThat(guess.header("RateLimit-Policy")).startsWith("\"auth-failure\"");
		}

		assertThat(this.client.get("/v1/boats", "Authorization", "Bearer guess-4").status()).isEqualTo(429);
		assertThat(this.client.get("/v1/boats", "Authorization", TokenSpec.user("ada").bearer()).status())
			.isEqualTo(200);
	}

	@Test
	void theSignInHasItsOwnQuota() {
		use(10, "/login");

		assertThat(this.client.get("/login").json().get("violated-policies").toString()).isEqualTo("[\"sign-in\"]");
		assertThat(this.client.get("/v1/boats").header("RateLimit")).startsWith("\"anon\";r=29;");
	}

	@Test
	void onlySoManyRequestsRunAtOnce() throws Exception {
		CountDownLatch go = new CountDownLatch(1);
		CountDownLatch running = new CountDownLatch(4);
		Surroundings.CATALOG.at("/v1/boats/slow", (exchange) -> {
			running.countDown();
			await(go);
			StubService.send(exchange, 200, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
		});
		List<Future<Integer>> passing = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int index = 0; index < 4; index++) {
				passing.add(threads.submit(() -> new Client(this.port).get("/v1/boats/slow").status()));
			}
			running.await(5, TimeUnit.SECONDS);

			Client.Answer refused = this.client.get("/v1/boats");
			go.countDown();

			assertThat(refused.status()).isEqualTo(429);
			assertThat(refused.json().get("violated-policies").toString()).isEqualTo("[\"in-flight\"]");
			assertThat(refused.header("Retry-After")).isEqualTo("1");
		}
		assertThat(passing).allSatisfy((each) -> assertThat(each.get()).isEqualTo(200));
		assertThat(this.client.get("/v1/boats").status()).isEqualTo(200);
	}

	@Test
	void onlySoManyStreamsAreOpenAtOnce() throws Exception {
		CountDownLatch go = new CountDownLatch(1);
		CountDownLatch open = new CountDownLatch(2);
		Surroundings.CATALOG.at("/v1/boats/1/stream", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
			exchange.sendResponseHeaders(200, 0);
			open.countDown();
			await(go);
			exchange.close();
		});
		String ada = TokenSpec.user("ada").bearer();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int index = 0; index < 2; index++) {
				threads.submit(() -> new Client(this.port).get("/v1/boats/1/stream", "Accept", "text/event-stream",
						"Authorization", ada));
			}
			open.await(5, TimeUnit.SECONDS);

			Client.Answer refused = this.client.get("/v1/boats/1/stream", "Accept", "text/event-stream",
					"Authorization", ada);
			Client.Answer reading = this.client.get("/v1/boats", "Authorization", ada);
			go.countDown();

			assertThat(refused.json().get("violated-policies").toString()).isEqualTo("[\"streams\"]");
			assertThat(reading.status()).isEqualTo(200);
		}
	}

	@Test
	void probesCostNothing() {
		use(40, "/actuator/health/liveness");

		assertThat(this.client.get("/v1/boats").header("RateLimit")).startsWith("\"anon\";r=29;");
	}

	private void use(int times, String path) {
		for (int index = 0; index < times; index++) {
			this.client.get(path);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(900, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
