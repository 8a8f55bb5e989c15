package hub.catalog.system;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import hub.catalog.entry.Section;
import hub.catalog.entry.Sections;
import hub.catalog.entry.Shelves;
import hub.catalog.factory.FactoryTraits;

/**
 * Opens systems, partitions and accelerators.
 */
@Configuration(proxyBeanMethods = false)
class SystemSections {

	private static final String SYSTEMS = "systems";

	@Bean
	Section<Partition> partitions(Sections sections, Shelves shelves, FactoryTraits factory) {
		return sections.open("partitions", Partition.class, factory,
				new SystemTraits(shelves.open(SYSTEMS, ComputeSystem.class)));
	}

	@Bean
	Section<ComputeSystem> systems(Sections sections, FactoryTraits factory, Section<Partition> partitions) {
		return sections.open(SYSTEMS, ComputeSystem.class, factory, new PartitionTraits(partitions));
	}

	@Bean
	Section<Accelerator> accelerators(Sections sections) {
		return sections.open("accelerators", Accelerator.class);
	}

}
