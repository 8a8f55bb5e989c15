package hub.catalog.offer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import hub.catalog.entry.Section;
import hub.catalog.entry.Sections;
import hub.catalog.factory.FactoryTraits;

/**
 * Opens the service offers.
 */
@Configuration(proxyBeanMethods = false)
class OfferSections {

	@Bean
	Section<ServiceOffer> serviceOffers(Sections sections, FactoryTraits factory) {
		return sections.open("services", ServiceOffer.class, factory);
	}

}
