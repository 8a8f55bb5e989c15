package hub.access.partition.http;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import hub.access.mode.AccessModeId;
import hub.access.partition.CatalogUnavailableException;
import hub.access.partition.Partition;
import hub.access.partition.Partitions;

import hub.platform.peer.Peers;

/**
 * Asks catalog-service by its published contract: {@code GET /v1/partitions/{id}} and
 * {@code GET /v1/availabilities}, about several partitions at once. No answer in time, an
 * error and nonsense are the same to us: the catalogue is not available.
 */
@Component
class CatalogPartitions implements Partitions {

	private static final String CLOSED = "CLOSED";

	private static final String RETIRED = "RETIRED";

	/** For all partitions together. */
	private static final Duration DEADLINE = Duration.ofSeconds(4);

	private final Peers peers;

	CatalogPartitions(Peers peers) {
		this.peers = peers;
	}

	/** A partition as the contract of the catalogue shows it, as far as we need it. */
	record PartitionAnswer(@Nullable UUID systemId, @Nullable String status, @Nullable Accelerator accelerator) {
	}

	/** The accelerator of a partition. */
	record Accelerator(@Nullable Integer perNode) {
	}

	/** A page of availabilities. */
	record AvailabilityPage(@Nullable List<Availability> items) {
	}

	/** Whether a mode admits new work to a partition, from a day on. */
	record Availability(@Nullable LocalDate startsOn, @Nullable String status, @Nullable String reason) {
	}

	@Override
	public Map<UUID, Partition> findPartitions(Set<UUID> ids, AccessModeId mode, LocalDate day) {
		RestClient catalog = this.peers.client("catalog");
		List<Callable<Optional<Partition>>> questions = new ArrayList<>();
		ids.forEach((id) -> questions.add(() -> findPartition(catalog, id, mode, day)));
		Map<UUID, Partition> found = new HashMap<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Optional<Partition>> each : threads.invokeAll(questions, DEADLINE.toMillis(),
					TimeUnit.MILLISECONDS)) {
				answerOf(each).ifPresent((partition) -> found.put(partition.id(), partition));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CatalogUnavailableException();
		}
		return found;
	}

	/** One that the deadline has cut off is cancelled. */
	private static <T> T answerOf(Future<T> question) throws InterruptedException {
		try {
			return question.get();
		}
		catch (CancellationException ex) {
			throw new CatalogUnavailableException();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
		}
	}

	private static Optional<Partition> findPartition(RestClient catalog, UUID id, AccessModeId mode, LocalDate day) {
		try {
			return findAnswer(catalog, id).map((answer) -> {
				Integer perNode = (answer.accelerator() != null) ? answer.accelerator().perNode() : null;
				return new Partition(id, stated(answer.systemId()), perNode, RETIRED.equals(answer.status()),
						closedBecause(catalog, id, mode, day));
			});
		}
		catch (RestClientException ex) {
			throw new CatalogUnavailableException();
		}
	}

	private static Optional<PartitionAnswer> findAnswer(RestClient catalog, UUID id) {
		return Optional
			.ofNullable(catalog.get().uri("/v1/partitions/{id}", id).exchange((request, response) -> read(response)));
	}

	private static @Nullable PartitionAnswer read(RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response)
			throws IOException {
		if (response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
			return null;
		}
		requireOk(response);
		return stated(response.bodyTo(PartitionAnswer.class));
	}

	/** Where periods overlap, the one that starts later counts. */
	private static @Nullable String closedBecause(RestClient catalog, UUID id, AccessModeId mode, LocalDate day) {
		AvailabilityPage page = catalog.get()
			.uri((address) -> address.path("/v1/availabilities")
				.queryParam("partitionId", id)
				.queryParam("accessModeId", mode.value())
				.queryParam("from", day)
				.queryParam("to", day)
				.queryParam("limit", 100)
				.build())
			.exchange((request, response) -> {
				requireOk(response);
				return response.bodyTo(AvailabilityPage.class);
			});
		return stated(stated(page).items()).stream()
			.max(Comparator.comparing((availability) -> stated(availability.startsOn())))
			.filter((availability) -> CLOSED.equals(availability.status()))
			.map((availability) -> (availability.reason() != null) ? availability.reason() : CLOSED)
			.orElse(null);
	}

	/** What the contract promises and the answer therefore has. */
	private static <T> T stated(@Nullable T value) {
		if (value == null) {
			throw new CatalogUnavailableException();
		}
		return value;
	}

	private static void requireOk(ClientHttpResponse response) throws IOException {
		if (!response.getStatusCode().isSameCodeAs(HttpStatus.OK)) {
			throw new CatalogUnavailableException();
		}
	}

}
