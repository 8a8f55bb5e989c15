package hub.gateway.forward;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

import hub.platform.problem.ProblemType;
import hub.platform.problem.RefusedException;

/**
 * The way to one service: where it is, how many requests are there, and whether it keeps
 * failing. Protects a service that is down or slow from being buried, and the others from
 * waiting with it.
 */
public final class ServiceLink {

	private static final int RECENT = 20;

	private final String name;

	private final URI uri;

	private final Semaphore places;

	private final Map<String, Semaphore> placesOfOperations = new ConcurrentHashMap<>();

	private final int placesOfOne;

	private final CircuitBreaker circuit;

	ServiceLink(String name, URI uri, ForwardProperties settings) {
		this.name = name;
		this.uri = uri;
		this.places = new Semaphore(settings.maxConcurrent());
		this.placesOfOne = Math.max(1, settings.maxConcurrent() / 2);
		this.circuit = CircuitBreaker.of(name,
				CircuitBreakerConfig.custom()
					.slidingWindowSize(RECENT)
					.minimumNumberOfCalls(RECENT / 2)
					.failureRateThreshold(50)
					.waitDurationInOpenState(settings.openFor())
					.permittedNumberOfCallsInHalfOpenState(3)
					.automaticTransitionFromOpenToHalfOpenEnabled(false)
					.build());
	}

	public String name() {
		return this.name;
	}

	public URI uri() {
		return this.uri;
	}

	/**
	 * Takes a place at the service, to be left again; refuses when there is none. One
	 * slow operation can take half of the places at most.
	 */
	void enter(String operation) {
		if (!this.places.tryAcquire()) {
			throw unavailable(1);
		}
		if (!placesOf(operation).tryAcquire()) {
			this.places.release();
			throw unavailable(1);
		}
	}

	void leave(String operation) {
		placesOf(operation).release();
		this.places.release();
	}

	private Semaphore placesOf(String operation) {
		return this.placesOfOperations.computeIfAbsent(operation, (key) -> new Semaphore(this.placesOfOne));
	}

	/** Begins a call; refuses at once while the service keeps failing. */
	Call begin() {
		if (!this.circuit.tryAcquirePermission()) {
			throw unavailable(5);
		}
		return new Call(this.circuit, System.nanoTime());
	}

	/** What the caller is told of a service that cannot be reached just now. */
	static RefusedException unavailable(int seconds) {
		return new RefusedException(ProblemType.UNAVAILABLE, "detail.unavailable", Map.of("retryAfter", seconds));
	}

	/**
	 * One call, which ends in exactly one of three ways.
	 */
	record Call(CircuitBreaker circuit, long start) {

		void succeeded() {
			this.circuit.onSuccess(System.nanoTime() - this.start, TimeUnit.NANOSECONDS);
		}

		void failed(Exception cause) {
			this.circuit.onError(System.nanoTime() - this.start, TimeUnit.NANOSECONDS, cause);
		}

		/** Says nothing about the service, for example when the client has gone. */
		void abandoned() {
			this.circuit.releasePermission();
		}

	}

}
