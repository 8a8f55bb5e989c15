package hub.access.partition.http;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
 * {@code GET /v1/availabilities}. No answer in time, an error and nonsense are the same
 * to us: the catalogue is not available.
 */
@Component
class CatalogPartitions implements Partitions {

	private static final String CLOSED = "CLOSED";

	private static final String RETIRED = "RETIRED";

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
	public Optional<Partition> findPartition(UUID id, AccessModeId mode, LocalDate day) {
		RestClient catalog = this.peers.client("catalog");
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
