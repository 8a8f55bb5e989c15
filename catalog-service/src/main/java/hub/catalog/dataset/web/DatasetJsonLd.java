package hub.catalog.dataset.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

import hub.catalog.api.DatasetDto;
import hub.catalog.api.DatasetJsonLdDto;
import hub.catalog.api.FigureDto;
import hub.catalog.api.PropertyValueJsonLdDto;

/**
 * Writes one of the datasets as linked data for who accepts {@code application/ld+json}.
 */
@Component
final class DatasetJsonLd extends AbstractHttpMessageConverter<DatasetDto> {

	private static final Map<String, String> CONTEXT = Map.of("@vocab", "https://schema.org/", "dct",
			"http://purl.org/dc/terms/", "dcat", "http://www.w3.org/ns/dcat#");

	private final JsonMapper json;

	DatasetJsonLd(JsonMapper json) {
		super(MediaType.parseMediaType("application/ld+json"));
		this.json = json;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return DatasetDto.class.isAssignableFrom(type);
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected DatasetDto readInternal(Class<? extends DatasetDto> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("Linked data is only written", input);
	}

	@Override
	protected void writeInternal(DatasetDto entry, HttpOutputMessage output) throws IOException {
		output.getBody().write(this.json.writeValueAsBytes(node(entry)));
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
		node.setAdditionalProperty(dataset.getFigures()
			.stream()
			.filter((figure) -> !figure.getSuperseded())
			.map(DatasetJsonLd::property)
			.toList());
		node.setDateModified(dataset.getUpdatedAt().toString());
		node.setDctSource(dataset.getSource());
		return node;
	}

	private static PropertyValueJsonLdDto property(FigureDto figure) {
		PropertyValueJsonLdDto property = new PropertyValueJsonLdDto();
		property.setAtType("PropertyValue");
		property.setName(figure.getName());
		property.setValue((figure.getValue() != null) ? figure.getValue().toPlainString() : figure.getText());
		property.setUnitText(figure.getUnit());
		property.setDescription(figure.getSource() + " (" + figure.getAsOf() + ")");
		return property;
	}

}
