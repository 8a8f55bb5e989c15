package hub.catalog.system.web;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import hub.catalog.api.AgentJsonLdDto;
import hub.catalog.api.ComputeSystemCatalogJsonLdDto;
import hub.catalog.api.ComputeSystemDto;
import hub.catalog.api.ComputeSystemJsonLdDto;
import hub.catalog.api.ComputeSystemListDto;
import hub.catalog.entry.web.LinkedData;

/**
 * Systems in the words of schema.org.
 */
@Configuration(proxyBeanMethods = false)
class SystemJsonLd {

	private static final Map<String, String> CONTEXT = Map.of("@vocab", "https://schema.org/", "dct",
			"http://purl.org/dc/terms/");

	@Bean
	LinkedData systemsAsLinkedData(JsonMapper json) {
		return new LinkedData(json, Map.of(ComputeSystemDto.class, (system) -> node((ComputeSystemDto) system),
				ComputeSystemListDto.class, (list) -> catalogue((ComputeSystemListDto) list)));
	}

	private static ComputeSystemCatalogJsonLdDto catalogue(ComputeSystemListDto list) {
		ComputeSystemCatalogJsonLdDto catalogue = new ComputeSystemCatalogJsonLdDto(CONTEXT, List.of("ItemList"),
				list.getItems().stream().map(SystemJsonLd::node).toList());
		catalogue.setAtId("/v1/systems");
		return catalogue;
	}

	private static ComputeSystemJsonLdDto node(ComputeSystemDto system) {
		ComputeSystemJsonLdDto node = new ComputeSystemJsonLdDto(CONTEXT, "/v1/systems/" + system.getId(),
				List.of("Service"), system.getName());
		AgentJsonLdDto operator = new AgentJsonLdDto();
		operator.setAtType("Organization");
		operator.setName(system.getOperator());
		node.setIdentifier(system.getSlug());
		node.setAlternateName(system.getOtherNames());
		node.setServiceType("High-performance computing");
		node.setProvider(operator);
		node.setAreaServed(system.getCountry());
		node.setAdditionalProperty(LinkedData.properties(system.getFigures()));
		node.setDateModified(system.getUpdatedAt().toString());
		node.setDctSource(system.getSource());
		return node;
	}

}
