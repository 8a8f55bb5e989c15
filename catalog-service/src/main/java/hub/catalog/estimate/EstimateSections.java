package hub.catalog.estimate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import hub.catalog.entry.Section;
import hub.catalog.entry.Sections;

/**
 * Opens what estimates know of access modes.
 */
@Configuration(proxyBeanMethods = false)
class EstimateSections {

	@Bean
	Section<AccessMode> accessModes(Sections sections) {
		return sections.open("access-modes", AccessMode.class);
	}

}
