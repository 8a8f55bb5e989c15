package hub.catalog.system.web;

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

import hub.catalog.api.AgentJsonLdDto;
import hub.catalog.api.ComputeSystemDto;
import hub.catalog.api.ComputeSystemJsonLdDto;
import hub.catalog.api.FigureDto;
import hub.catalog.api.PropertyValueJsonLdDto;

/**
 * Writes one of the systems as linked data for who accepts {@code application/ld+json}.
 */
@Component
final class SystemJsonLd extends AbstractHttpMessageConverter<ComputeSystemDto> {

	private static final Map<String, String> CONTEXT = Map.of("@vocab", "https://schema.org/", "dct",
			"http://purl.org/dc/terms/");

	private final JsonMapper json;

	SystemJsonLd(JsonMapper json) {
		super(MediaType.parseMediaType("application/ld+json"));
		this.json = json;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return ComputeSystemDto.class.isAssignableFrom(type);
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected ComputeSystemDto readInternal(Class<? extends ComputeSystemDto> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("Linked data is only written", input);
	}

	@Override
	protected void writeInternal(ComputeSystemDto entry, HttpOutputMessage output) throws IOException {
		output.getBody().write(this.json.writeValueAsBytes(node(entry)));
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
		node.setAdditionalProperty(system.getFigures()
			.stream()
			.filter((figure) -> !figure.getSuperseded())
			.map(SystemJsonLd::property)
			.toList());
		node.setDateModified(system.getUpdatedAt().toString());
		node.setDctSource(system.getSource());
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
