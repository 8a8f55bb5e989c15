package hub.gateway.page;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import hub.gateway.forward.ServiceLink;
import hub.gateway.forward.ServiceLinks;

/**
 * Says whether the hub is up, service by service. Asks each service at most once in two
 * seconds, whoever asks.
 */
final class HealthPage {

	private static final Duration FRESH = Duration.ofSeconds(2);

	private static final Timeout PATIENCE = Timeout.ofSeconds(1);

	private final ServiceLinks links;

	private final MinimalHttpClient client;

	private @Nullable Health latest;

	HealthPage(ServiceLinks links, MinimalHttpClient client) {
		this.links = links;
		this.client = client;
	}

	/**
	 * The state of the hub.
	 *
	 * @param status {@code UP}, or {@code DEGRADED} when a service does not answer
	 */
	record Health(String status, Instant checkedAt, List<ServiceHealth> services) {
	}

	/** The state of one service, {@code UP} or {@code DOWN}. */
	record ServiceHealth(String name, String status) {
	}

	ServerResponse answer(ServerRequest request) {
		Health health = current();
		return Document.json(Map.of("status", health.status(), "checkedAt", health.checkedAt().toString(), "services",
				health.services()));
	}

	private synchronized Health current() {
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		Health known = this.latest;
		if (known != null && known.checkedAt().plus(FRESH).isAfter(now)) {
			return known;
		}
		List<ServiceHealth> services = askAll();
		boolean up = services.stream().allMatch((service) -> service.status().equals("UP"));
		Health asked = new Health(up ? "UP" : "DEGRADED", now, services);
		this.latest = asked;
		return asked;
	}

	private List<ServiceHealth> askAll() {
		List<Future<ServiceHealth>> asked = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			this.links.all().forEach((link) -> asked.add(threads.submit(() -> ask(link))));
		}
		return asked.stream().map(Future::resultNow).toList();
	}

	private ServiceHealth ask(ServiceLink link) {
		HttpGet question = new HttpGet(link.uri().resolve("/actuator/health/readiness"));
		question.setConfig(
				RequestConfig.custom().setResponseTimeout(PATIENCE).setConnectionRequestTimeout(PATIENCE).build());
		try {
			int status = this.client.execute(question, (answer) -> answer.getCode());
			return new ServiceHealth(link.name(), (status == 200) ? "UP" : "DOWN");
		}
		catch (IOException ex) {
			return new ServiceHealth(link.name(), "DOWN");
		}
	}

}
