package hub.catalog.dataset.web;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import hub.catalog.api.DatasetCatalogJsonLdDto;
import hub.catalog.api.DatasetDto;
import hub.catalog.api.DatasetJsonLdDto;
import hub.catalog.api.DatasetListDto;
import hub.catalog.entry.web.LinkedData;

/**
 * Datasets in the words of schema.org and DCAT.
 */
@Configuration(proxyBeanMethods = false)
class DatasetJsonLd {

	private static final Map<String, String> CONTEXT = Map.of("@vocab", "https://schema.org/", "dct",
			"http://purl.org/dc/terms/", "dcat", "http://www.w3.org/ns/dcat#");

	@Bean
	LinkedData datasetsAsLinkedData(JsonMapper json) {
		return new LinkedData(json, Map.of(DatasetDto.class, (dataset) -> node((DatasetDto) dataset),
				DatasetListDto.class, (list) -> catalogue((DatasetListDto) list)));
	}

	private static DatasetCatalogJsonLdDto catalogue(DatasetListDto list) {
		DatasetCatalogJsonLdDto catalogue = new DatasetCatalogJsonLdDto(CONTEXT, List.of("dcat:Catalog", "DataCatalog"),
				list.getItems().stream().map(DatasetJsonLd::node).toList());
		catalogue.setAtId("/v1/datasets");
		return catalogue;
	}

	private static DatasetJsonLdDto node(DatasetDto dataset) {
		DatasetJsonLdDto node = new DatasetJsonLdDto(CONTEXT, "/v1/datasets/" + dataset.getId(),
				List.of("Dataset", "dcat:Dataset"), dataset.getName());
		node.setIdentifier(dataset.getSlug());
		node.setDescription(dataset.getDescription());
		node.setUrl(dataset.getUrl());
		node.setDcatLandingPage(dataset.getUrl());
		node.setLicense(dataset.getLicence());
		node.setInLanguage(dataset.getLanguages());
		node.setKeywords(dataset.getModalities());
		node.setIsAccessibleForFree(true);
		if (Boolean.TRUE.equals(dataset.getGated())) {
			node.setConditionsOfAccess("Terms must be accepted or an account opened before the files open.");
		}
		if (dataset.getSizeBytes() != null) {
			node.setSize(dataset.getSizeBytes() + " bytes");
		}
		node.setAdditionalProperty(LinkedData.properties(dataset.getFigures()));
		node.setDateModified(dataset.getUpdatedAt().toString());
		node.setDctSource(dataset.getSource());
		return node;
	}

}
