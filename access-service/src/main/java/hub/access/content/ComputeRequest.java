package hub.access.content;

import java.util.UUID;

import hub.access.hours.GpuHours;

/** So many hours on one partition. */
public record ComputeRequest(UUID partitionId, GpuHours hours) {
}
