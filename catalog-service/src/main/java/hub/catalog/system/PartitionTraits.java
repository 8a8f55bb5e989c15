package hub.catalog.system;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import hub.catalog.entry.Inheritance;
import hub.catalog.entry.Row;
import hub.catalog.entry.Section;
import hub.catalog.entry.Trait;
import hub.catalog.entry.Wanted;

/**
 * What a system has through its partitions: makers and models of accelerators.
 */
final class PartitionTraits implements Inheritance {

	private final Section<Partition> partitions;

	PartitionTraits(Section<Partition> partitions) {
		this.partitions = partitions;
	}

	@Override
	public Set<String> names() {
		return Set.of("vendor", "acceleratorModel");
	}

	@Override
	public Map<UUID, Set<Trait>> of(List<Row> rows) {
		Map<UUID, Set<Trait>> bySystem = new HashMap<>();
		for (Row partition : this.partitions.shelf().rows(Wanted.shown())) {
			if (partition.parentId() != null) {
				Set<Trait> traits = bySystem.computeIfAbsent(partition.parentId(), (key) -> new HashSet<>());
				partition.traits().stream().filter((trait) -> names().contains(trait.name())).forEach(traits::add);
			}
		}
		return bySystem;
	}

}
