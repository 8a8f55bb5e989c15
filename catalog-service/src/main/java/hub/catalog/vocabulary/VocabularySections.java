package hub.catalog.vocabulary;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import hub.catalog.entry.Section;
import hub.catalog.entry.Sections;

/**
 * Opens the vocabularies.
 */
@Configuration(proxyBeanMethods = false)
class VocabularySections {

	@Bean
	Section<Sector> sectors(Sections sections) {
		return sections.open("sectors", Sector.class);
	}

	@Bean
	Section<Skill> skills(Sections sections) {
		return sections.open("skills", Skill.class);
	}

}
