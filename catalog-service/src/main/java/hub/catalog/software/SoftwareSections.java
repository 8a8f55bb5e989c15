package hub.catalog.software;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import hub.catalog.entry.Section;
import hub.catalog.entry.Sections;

/**
 * Opens the software.
 */
@Configuration(proxyBeanMethods = false)
class SoftwareSections {

	@Bean
	Section<Software> software(Sections sections) {
		return sections.open("software", Software.class);
	}

}
