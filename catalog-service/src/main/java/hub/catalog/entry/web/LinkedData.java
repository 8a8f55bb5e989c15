package hub.catalog.entry.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

import hub.catalog.api.FigureDto;
import hub.catalog.api.PropertyValueJsonLdDto;

/**
 * Writes entries, and pages of them, as linked data for who accepts
 * {@code application/ld+json}.
 *
 * @param nodes how each wire model becomes a node
 */
public record LinkedData(JsonMapper json,
		Map<Class<?>, Function<Object, Object>> nodes) implements HttpMessageConverter<Object> {

	private static final MediaType TYPE = MediaType.parseMediaType("application/ld+json");

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
		return TYPE.equalsTypeAndSubtype(mediaType) && this.nodes.containsKey(type);
	}

	@Override
	public List<MediaType> getSupportedMediaTypes() {
		return List.of(TYPE);
	}

	@Override
	public Object read(Class<?> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("Linked data is only written", input);
	}

	@Override
	public void write(Object entry, @Nullable MediaType contentType, HttpOutputMessage output) throws IOException {
		Function<Object, Object> node = this.nodes.getOrDefault(entry.getClass(), Function.identity());
		output.getHeaders().setContentType(TYPE);
		output.getBody().write(this.json.writeValueAsBytes(node.apply(entry)));
	}

	/** The figures that hold now, each with its source. */
	public static List<PropertyValueJsonLdDto> properties(List<FigureDto> figures) {
		return figures.stream().filter((figure) -> !figure.getSuperseded()).map(LinkedData::property).toList();
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
