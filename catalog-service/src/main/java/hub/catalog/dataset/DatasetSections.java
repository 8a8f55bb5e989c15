package hub.catalog.dataset;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import hub.catalog.entry.Section;
import hub.catalog.entry.Sections;

/**
 * Opens the datasets.
 */
@Configuration(proxyBeanMethods = false)
class DatasetSections {

	@Bean
	Section<Dataset> datasets(Sections sections) {
		return sections.open("datasets", Dataset.class);
	}

}
