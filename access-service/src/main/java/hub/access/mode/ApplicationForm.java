package hub.access.mode;

import java.util.List;
import java.util.Optional;

/**
 * The questions that an application of the mode answers.
 */
public record ApplicationForm(List<FormField> fields) {

	public Optional<FormField> field(String name) {
		return this.fields.stream().filter((field) -> field.name().equals(name)).findFirst();
	}

	public List<String> fieldNames() {
		return this.fields.stream().map(FormField::name).toList();
	}

}
