package hub.catalog.availability;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import hub.catalog.entry.Section;
import hub.catalog.entry.Sections;

/**
 * Opens availabilities and maintenance windows.
 */
@Configuration(proxyBeanMethods = false)
class AvailabilitySections {

	@Bean
	Section<Availability> availabilities(Sections sections) {
		return sections.open("availabilities", Availability.class);
	}

	@Bean
	Section<MaintenanceWindow> maintenanceWindows(Sections sections) {
		return sections.open("maintenance-windows", MaintenanceWindow.class);
	}

}
