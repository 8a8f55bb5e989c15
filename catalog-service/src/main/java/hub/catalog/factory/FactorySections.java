package hub.catalog.factory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import hub.catalog.entry.Section;
import hub.catalog.entry.Sections;
import hub.catalog.vocabulary.SectorTree;

/**
 * Opens the factories.
 */
@Configuration(proxyBeanMethods = false)
class FactorySections {

	@Bean
	Section<Factory> factories(Sections sections, SectorTree sectors) {
		return sections.open("factories", Factory.class, sectors);
	}

}
